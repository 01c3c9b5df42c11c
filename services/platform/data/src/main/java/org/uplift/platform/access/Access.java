package org.uplift.platform.access;

import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.permission.Permission;
import org.uplift.platform.problem.ProblemException;
import org.uplift.platform.problem.ProblemType;
import org.uplift.platform.problem.Violation;

/** Who is asking, and what their appointments let them reach. */
@ApplicationScoped
public class Access {

    /** Whose work is under way where no request is. */
    private static final ScopedValue<String> PRINCIPAL = ScopedValue.newInstance();

    private final Caller caller;
    private final Appointments appointments;
    private final String service;

    Access(
            Caller caller,
            Appointments appointments,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.caller = caller;
        this.appointments = appointments;
        this.service = service;
    }

    /**
     * The schools within reach of whoever asks, for the permission of the endpoint they called. One statement, the
     * first time a request asks.
     */
    public Scope scope() {
        var caller = requester();
        return caller.reach().scope(caller.asked());
    }

    /** The same for another permission: of what a record offers, and of a part of an answer. */
    public Scope scope(Permission permission) {
        return requester().reach().scope(permission);
    }

    /**
     * Insists that a school is within reach and that it exists. Does not wait: a request that named a school whose event
     * may be on the way is done again once it has come, up to two seconds later ({@link SettledInterceptor}).
     *
     * @throws org.uplift.platform.problem.ProblemException UNKNOWN_SCHOOL at {@code pointer} where it is out of reach
     *     or there is none
     */
    public void requireSchool(int urn, String pointer) {
        var unknown = new Violation(pointer, "There is no school with URN " + urn + " within your reach.");
        if (!scope().includes(urn)) {
            throw new OutOfReach(ProblemType.UNKNOWN_SCHOOL, unknown, "school " + urn);
        }
        if (!appointments.knowsSchool(urn)) {
            throw new NotYetKnown(
                    ProblemType.UNKNOWN_SCHOOL,
                    unknown.detail(),
                    List.of(unknown),
                    () -> appointments.knowsSchool(urn));
        }
    }

    /**
     * Insists that people are among the trust's people. Does not wait: a request that named somebody whose event may be on
     * the way is done again once it has come, up to two seconds later ({@link SettledInterceptor}).
     *
     * @param people a person at each JSON pointer of the request: {@code /members/3}
     * @throws org.uplift.platform.problem.ProblemException VALIDATION with a pointer for each who is not known
     */
    public void requirePeople(Map<String, UUID> people) {
        var wanted = Set.copyOf(people.values());
        if (wanted.isEmpty()) {
            return;
        }
        var known = appointments.known(wanted);
        var unknown = people.entrySet().stream()
                .filter(person -> !known.contains(person.getValue()))
                .map(person -> new Violation(person.getKey(), "This is none of the trust's people."))
                .toList();
        if (!unknown.isEmpty()) {
            throw new NotYetKnown(
                    ProblemType.VALIDATION,
                    "Somebody named here is none of the trust's people.",
                    unknown,
                    () -> appointments.known(wanted).containsAll(wanted));
        }
    }

    /** What a school is called, for a record that the reader may see; empty where its event has not come. */
    public Optional<String> schoolName(int urn) {
        return appointments.schoolName(urn);
    }

    /**
     * Who asks, as events and audit name them: a person by their identifier, a sign-in that belongs to nobody as
     * {@code sign-in:<subject>}, another system or this service as {@code system:<name>}. Never by an address, nor by what
     * is worked out from one, so that whoever is erased is forgotten here too.
     */
    public String actor() {
        if (!inRequest() || caller.anonymous()) {
            return PRINCIPAL.orElse("system:" + service);
        }
        return caller.actor()
                .orElseThrow(() -> new ProblemException(ProblemType.FORBIDDEN, "Nobody can tell whose token this is."));
    }

    /**
     * Who sends a request, the same before and after their sign-in was linked with a person: by this a request that comes
     * again is known.
     */
    public String sender() {
        return signIn().map(Access::unlinked).orElseGet(this::actor);
    }

    /** How events and audit name a sign-in that is linked with nobody. */
    public static String unlinked(TokenSubject who) {
        return "sign-in:" + who.subject();
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

    /** The sign-in of whoever asks; empty for another system. */
    public Optional<TokenSubject> signIn() {
        return requester().signIn();
    }

    /** The e-mail of whoever asks, where the identity provider has verified it. It says nothing once they are linked. */
    public Optional<String> verifiedEmail() {
        return requester().verifiedEmail();
    }

    /** Whether the sign-in of whoever asks was taken from its owner for now. */
    public boolean suspended() {
        return requester().reach().suspended();
    }

    /** Asks again who is asking: they were linked with a person in the middle of this request. */
    public void readAgain() {
        requester().readAgain();
    }

    /** The person who asks, where their sign-in is linked with one. */
    public Optional<UUID> personId() {
        return requester().reach().personId();
    }

    /** Whether whoever asks has a permission, wherever. */
    public boolean may(Permission permission) {
        return requester().may(permission);
    }

    /** Whether whoever asks has a permission at a school; for the actions a record offers. */
    public boolean may(Permission permission, int school) {
        return scope(permission).includes(school);
    }

    /** The same of a record of a school, or of the trust where it is of none. */
    public boolean may(Permission permission, @Nullable Integer school) {
        var scope = scope(permission);
        return school == null ? scope.wholeTrust() : scope.includes(school);
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
}
