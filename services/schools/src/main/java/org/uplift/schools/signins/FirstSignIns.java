package org.uplift.schools.signins;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.uplift.events.EventTypes;
import org.uplift.platform.access.Access;
import org.uplift.platform.access.TokenSubject;
import org.uplift.schools.api.signins.SignInState;
import org.uplift.schools.people.Staff;
import org.uplift.schools.people.StaffMember;

/**
 * Meets whoever comes: notes the first time somebody signs in, and links a sign-in nobody has yet with the person whose
 * verified e-mail it carries. Only where exactly one person has that address, and no sign-in; otherwise nothing is linked,
 * and the page says whom to ask.
 */
@ApplicationScoped
public class FirstSignIns {

    /** Told within this service, in the same transaction, when a sign-in that was nobody's became a person's. */
    public record Linked(TokenSubject who, UUID personId) {}

    private final PersonSignIns signIns;
    private final Staff staff;
    private final Announcing announcing;
    private final Access access;
    private final Event<Linked> linked;
    private final Clock clock;

    FirstSignIns(
            PersonSignIns signIns,
            Staff staff,
            Announcing announcing,
            Access access,
            Event<Linked> linked,
            Clock clock) {
        this.signIns = signIns;
        this.staff = staff;
        this.announcing = announcing;
        this.access = access;
        this.linked = linked;
        this.clock = clock;
    }

    /** Does so for whoever asks. A system is met by nobody. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void meet() {
        access.signIn().ifPresent(who -> access.personId().ifPresentOrElse(this::comeIn, () -> link(who)));
    }

    /** Read only where somebody has not come yet: two pages opened at once would else change one row at once. */
    private void comeIn(UUID personId) {
        if (signIns.awaits(personId) && !staff.lock(List.of(personId)).isEmpty()) {
            signIns.of(personId)
                    .filter(signIn -> signIn.state().open())
                    .ifPresent(signIn -> signIn.comeIn(clock.instant()));
        }
    }

    private void link(TokenSubject who) {
        access.verifiedEmail()
                .flatMap(staff::withEmail)
                .filter(person -> !staff.lock(List.of(person.id())).isEmpty())
                .ifPresent(person -> link(who, person));
    }

    /** The person's row is locked: of two pages opened at once one links, and the other finds it linked. */
    private void link(TokenSubject who, StaffMember person) {
        var signIn = signIns.of(person.id()).orElseGet(() -> new PersonSignIn(person.id()));
        var free = signIn.owner().isEmpty()
                && (signIn.state() == SignInState.NONE || signIn.state().open());
        if (free) {
            if (signIn.state() == SignInState.NONE) {
                signIns.add(signIn);
            }
            signIn.linkMet(who, clock.instant());
            signIn.comeIn(clock.instant());
            announcing.told(signIn, EventTypes.SIGN_IN_LINKED);
            linked.fire(new Linked(who, person.id()));
        }
        if (signIn.owner().filter(who::equals).isPresent()) {
            access.readAgain();
        }
    }
}
