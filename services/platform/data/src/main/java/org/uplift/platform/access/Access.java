package org.uplift.platform.access;

import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.uplift.platform.api.denials.DenialReason;
import org.uplift.platform.permission.Permission;
import org.uplift.platform.problem.ProblemException;
import org.uplift.platform.problem.ProblemType;
import org.uplift.platform.problem.Violation;

/** Who is asking, and what their appointments let them reach. */
@ApplicationScoped
public class Access {

    /** Whose work is under way where no request is. */
    private static final ScopedValue<String> PRINCIPAL = ScopedValue.newInstance();

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final Caller caller;
    private final Appointments appointments;
    private final Denials denials;
    private final String service;

    Access(
            Caller caller,
            Appointments appointments,
            Denials denials,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.caller = caller;
        this.appointments = appointments;
        this.denials = denials;
        this.service = service;
    }

    /**
     * The schools within reach of whoever asks, for the permission of the endpoint they called. One statement, the
     * first time a request asks.
     */
    public Scope scope() {
        return requester().reach().scope();
    }

    /**
     * Insists that a school is within reach and that it exists. Waits up to two seconds for a school that is not known
     * yet, because its event may be on the way.
     *
     * @throws org.uplift.platform.problem.ProblemException UNKNOWN_SCHOOL at {@code pointer} where it is out of reach
     *     or there is none
     */
    public void requireSchool(int urn, String pointer) {
        if (!scope().includes(urn)) {
            denials.record(actor(), DenialReason.SCOPE, null, "school " + urn);
            throw unknownSchool(urn, pointer);
        }
        if (!becomesTrue(() -> appointments.knowsSchool(urn))) {
            throw unknownSchool(urn, pointer);
        }
    }

    /**
     * Insists that people are among the trust's people. Waits up to two seconds for somebody who is not known yet,
     * because their event may be on the way.
     *
     * @param people a person at each JSON pointer of the request: {@code /members/3}
     * @throws org.uplift.platform.problem.ProblemException VALIDATION with a pointer for each who is not known
     */
    public void requirePeople(Map<String, UUID> people) {
        var wanted = Set.copyOf(people.values());
        if (wanted.isEmpty() || becomesTrue(() -> appointments.known(wanted).containsAll(wanted))) {
            return;
        }
        var known = appointments.known(wanted);
        var unknown = people.entrySet().stream()
                .filter(person -> !known.contains(person.getValue()))
                .map(person -> new Violation(person.getKey(), "This is none of the trust's people."))
                .toList();
        if (!unknown.isEmpty()) {
            throw new ProblemException(
                    ProblemType.VALIDATION, "Somebody named here is none of the trust's people.", unknown);
        }
    }

    /** What a school is called, for a record that the reader may see; empty where its event has not come. */
    public Optional<String> schoolName(int urn) {
        return appointments.schoolName(urn);
    }

    /** Who asks, as events and audit name them: a hash of the verified e-mail, or {@code system:<service>}. */
    public String actor() {
        if (!inRequest() || caller.anonymous()) {
            return PRINCIPAL.orElse("system:" + service);
        }
        return caller.actor()
                .orElseThrow(() -> new ProblemException(ProblemType.FORBIDDEN, "Your e-mail address is not verified."));
    }

    /**
     * Does now, outside any request, what somebody asked for earlier: audit and events name them. It opens nothing;
     * {@link #scope} and {@link #may} still have nobody to answer for.
     *
     * @param actor what {@link #actor} said of them when they asked
     */
    public void inTheNameOf(String actor, Runnable work) {
        ScopedValue.where(PRINCIPAL, actor).run(work);
    }

    /** The person who asks, where they have been recorded among the trust's people. */
    public Optional<UUID> personId() {
        return requester().reach().personId();
    }

    /** Whether whoever asks has a permission, wherever; for the actions a record offers. */
    public boolean may(Permission permission) {
        return requester().may(permission);
    }

    /** Whoever asks; where nobody does, there is nobody whose schools could be shown. */
    private Caller requester() {
        if (!inRequest() || caller.anonymous()) {
            throw new ProblemException(ProblemType.FORBIDDEN, "Nobody is signed in.");
        }
        return caller;
    }

    private static boolean inRequest() {
        return Arc.container().requestContext().isActive();
    }

    private static ProblemException unknownSchool(int urn, String pointer) {
        var detail = "There is no school with URN " + urn + " within your reach.";
        return new ProblemException(ProblemType.UNKNOWN_SCHOOL, detail, List.of(new Violation(pointer, detail)));
    }

    private static boolean becomesTrue(BooleanSupplier question) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!question.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            pause();
        }
        return true;
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for the schools service", e);
        }
    }
}
