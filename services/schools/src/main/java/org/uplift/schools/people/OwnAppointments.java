package org.uplift.schools.people;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.access.Access;
import org.uplift.platform.problem.ProblemException;
import org.uplift.platform.problem.ProblemType;
import org.uplift.schools.api.people.SavePerson;

/** Nobody writes an appointment of their own, nor approves what they wrote or what is about them; administrators neither. */
@ApplicationScoped
class OwnAppointments {

    private static final String REFUSED = "Nobody writes an appointment of their own."
            + " Somebody else of the trust office, or another administrator, can do it for you.";

    private final Access access;

    OwnAppointments(Access access) {
        this.access = access;
    }

    /** Whoever asks. */
    Author author() {
        return new Author(
                access.actor(),
                access.personId().orElse(null),
                access.signIn().map(who -> who.issuer() + " " + who.subject()).orElse(null));
    }

    /**
     * Somebody to be recorded, who may be whoever asks by the address they sign in with.
     *
     * @throws ProblemException FORBIDDEN
     */
    void checkRecorded(SavePerson request) {
        if (isMine(request.email()) && !request.appointments().isEmpty()) {
            throw refused();
        }
    }

    /**
     * A change of somebody: neither of one's own appointments, nor of an address, so that another's become one's own.
     *
     * @throws ProblemException FORBIDDEN
     */
    void checkChanged(Person person, SavePerson request) {
        var takenOver = isMine(request.email()) && !isMine(person.email());
        if (takenOver && !request.appointments().isEmpty()
                || isMine(person) && !person.isAppointedAs(request.appointments())) {
            throw refused();
        }
    }

    /**
     * Somebody to be erased, which ends their appointments.
     *
     * @throws ProblemException FORBIDDEN
     */
    void checkErased(Person person) {
        if (isMine(person) && !person.appointments().isEmpty()) {
            throw refused();
        }
    }

    /** Whether a record is of whoever asks. */
    boolean isMine(Person person) {
        return access.personId().filter(person.id()::equals).isPresent() || isMine(person.email());
    }

    private boolean isMine(@Nullable String email) {
        return email != null
                && access.verifiedEmail()
                        .filter(own -> own.strip().equalsIgnoreCase(email.strip()))
                        .isPresent();
    }

    /** Why whoever asks cannot be the second person; empty where they can. */
    Optional<String> whyNot(Approval asked) {
        if (isMine(asked.appointment().person())) {
            return Optional.of("It is your own post: somebody else who may approve has to answer.");
        }
        return asked.author().is(author())
                ? Optional.of("You wrote it: a second person has to answer, who may approve and is not you.")
                : Optional.empty();
    }

    private static ProblemException refused() {
        return new ProblemException(ProblemType.FORBIDDEN, REFUSED);
    }
}
