package org.uplift.schools.signins;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.uplift.events.EventType;
import org.uplift.events.EventTypes;
import org.uplift.platform.access.Access;
import org.uplift.platform.access.TokenSubject;
import org.uplift.platform.permission.Permission;
import org.uplift.platform.problem.ProblemException;
import org.uplift.platform.problem.ProblemType;
import org.uplift.platform.restatement.StatedKind;
import org.uplift.schools.api.signins.SignInAction;
import org.uplift.schools.api.signins.SignInRecord;
import org.uplift.schools.api.signins.SignInState;
import org.uplift.schools.people.PersonErased;
import org.uplift.schools.people.Staff;
import org.uplift.schools.people.StaffMember;

/** What the trust's office and administrators do about how people sign in. Keycloak is asked afterwards, by nobody who waits. */
@ApplicationScoped
public class SignInService {

    private final PersonSignIns signIns;
    private final Staff staff;
    private final Announcing announcing;
    private final Access access;
    private final SignInSettings settings;
    private final Clock clock;

    SignInService(
            PersonSignIns signIns,
            Staff staff,
            Announcing announcing,
            Access access,
            SignInSettings settings,
            Clock clock) {
        this.signIns = signIns;
        this.staff = staff;
        this.announcing = announcing;
        this.access = access;
        this.settings = settings;
        this.clock = clock;
    }

    @Transactional
    SignInRecord read(UUID id) {
        return record(find(id), signIns.of(id).orElseGet(() -> new PersonSignIn(id)));
    }

    /** Invites somebody: from now on they are wanted at Keycloak. */
    @Transactional
    SignInRecord invite(UUID id) {
        var person = changeable(id);
        if (person.appointments().stream().noneMatch(post -> post.during(LocalDate.now(clock), LocalDate.MAX))) {
            throw ProblemException.ruleBroken("Record a post of theirs first: without one they could do nothing here.");
        }
        var signIn = signIns.of(id).orElseGet(() -> {
            var fresh = new PersonSignIn(id);
            signIns.add(fresh);
            return fresh;
        });
        signIn.invite(clock.instant());
        return record(person, signIn);
    }

    @Transactional
    SignInRecord switchOff(UUID id, String why) {
        return change(id, EventTypes.SIGN_IN_SUSPENDED, (signIn, now) -> signIn.switchOff(why, now));
    }

    @Transactional
    SignInRecord switchOn(UUID id, String why) {
        return change(id, EventTypes.SIGN_IN_RESUMED, (signIn, now) -> signIn.switchOn(why, now));
    }

    @Transactional
    SignInRecord end(UUID id, String why) {
        return change(id, EventTypes.SIGN_IN_ENDED, (signIn, now) -> signIn.end(why, now));
    }

    private SignInRecord change(UUID id, EventType told, BiConsumer<PersonSignIn, Instant> doing) {
        var person = changeable(id);
        var signIn = signIns.of(id)
                .orElseThrow(() -> ProblemException.ruleBroken("They have no sign-in: invite them first."));
        doing.accept(signIn, clock.instant());
        announcing.told(signIn, told);
        return record(person, signIn);
    }

    /**
     * Whose sign-in is to be linked anew, before Keycloak is asked with which.
     *
     * @param owner the sign-in until now
     * @param email of the person's record
     */
    record Relinked(Optional<TokenSubject> owner, Optional<String> email) {}

    @Transactional
    Relinked checkRelink(UUID id) {
        var person = changeable(id);
        var signIn = signIns.of(id)
                .filter(found -> found.state().open())
                .orElseThrow(() ->
                        ProblemException.ruleBroken("Their sign-in is not on: switch it on, or invite them, first."));
        return new Relinked(signIn.owner(), Optional.ofNullable(person.email()));
    }

    /**
     * Links somebody with another sign-in.
     *
     * @param addresses whom to tell: of the sign-in until now, of the new one, and of the person's record
     */
    @Transactional
    SignInRecord relink(UUID id, TokenSubject who, Set<String> addresses, String why) {
        var person = changeable(id);
        var signIn = signIns.of(id)
                .orElseThrow(() -> ProblemException.ruleBroken("They have no sign-in: invite them first."));
        if (access.signIn().filter(who::equals).isPresent()) {
            // With it come the posts, which nobody gives themselves.
            throw new ProblemException(
                    ProblemType.FORBIDDEN,
                    "Nobody links their own sign-in with a person: another administrator can do it for you.");
        }
        signIns.linkedWith(who).ifPresent(other -> {
            throw new ProblemException(
                    ProblemType.CONFLICT,
                    other.personId().equals(id)
                            ? "That is the sign-in they have."
                            : "That sign-in is somebody else's here. End theirs first.");
        });
        var now = clock.instant();
        signIn.relink(who, why, now);
        announcing.told(signIn, EventTypes.SIGN_IN_LINKED);
        addresses.forEach(address -> signIns.tell(id, address, "RELINKED", now));
        return record(person, signIn);
    }

    /** The account a one-time password may be given for. */
    @Transactional
    TokenSubject takesOneTimePassword(UUID id) {
        changeable(id);
        return signIns.of(id)
                .filter(PersonSignIn::takesOneTimePassword)
                .flatMap(PersonSignIn::owner)
                .orElseThrow(
                        () -> ProblemException.ruleBroken(
                                "A one-time password is for a sign-in Uplift made, until its owner has come with it for the first time."));
    }

    /** Notes in the history that a one-time password was given, before it is: of two, the later one works. */
    @Transactional
    void givesPassword(UUID id) {
        changeable(id);
        signIns.of(id).ifPresent(signIn -> signIn.gavePassword(clock.instant()));
    }

    /** Whoever is erased has no sign-in from that moment; Keycloak is asked to delete the account. */
    @Transactional(Transactional.TxType.MANDATORY)
    void follow(@Observes PersonErased erased) {
        var id = erased.personId();
        signIns.of(id).ifPresent(signIn -> {
            if (signIn.canEnd()) {
                signIn.end("Erased", clock.instant());
                announcing.told(signIn, EventTypes.SIGN_IN_ENDED);
            }
            signIn.forgetReason();
            signIns.forget(id);
        });
    }

    private StaffMember find(UUID id) {
        return staff.find(access.scope(), id).orElseThrow(() -> ProblemException.notFound("Person " + id));
    }

    /** Somebody whose sign-in whoever asks may change: all of their posts are within reach, and it is not themselves. */
    private StaffMember changeable(UUID id) {
        staff.lock(List.of(id));
        var person = find(id);
        if (person.erased()) {
            throw ProblemException.ruleBroken("This person was erased.");
        }
        if (!person.wholly(access.scope())) {
            throw new ProblemException(
                    ProblemType.FORBIDDEN, "This person also works outside the schools you may change.");
        }
        if (access.personId().filter(id::equals).isPresent()) {
            throw new ProblemException(ProblemType.FORBIDDEN, "Somebody else has to do this for you.");
        }
        return person;
    }

    private SignInRecord record(StaffMember person, PersonSignIn signIn) {
        return new SignInRecord(
                person.id(),
                signIn.state(),
                settings.invitedBy(),
                signIn.invitedAt(),
                signIn.linked(),
                signIn.linkedAt(),
                signIn.firstSignedInAt(),
                signIn.waitingSince(),
                signIn.problem(),
                signIn.attempts(),
                signIn.nextTryAt(),
                signIn.reason(),
                actions(person, signIn));
    }

    private List<SignInAction> actions(StaffMember person, PersonSignIn signIn) {
        if (person.erased()
                || !access.may(Permission.SIGN_INS_WRITE)
                || access.personId().filter(person.id()::equals).isPresent()) {
            return List.of();
        }
        var actions = new ArrayList<SignInAction>();
        var state = signIn.state();
        var off = state == SignInState.TO_DISABLE || state == SignInState.DISABLED;
        if (state == SignInState.NONE
                || state == SignInState.ENDED
                || state.open() && signIn.firstSignedInAt() == null) {
            actions.add(SignInAction.INVITE);
        }
        if (signIn.takesOneTimePassword()) {
            actions.add(SignInAction.ONE_TIME_PASSWORD);
        }
        if (state.open()) {
            actions.add(SignInAction.DISABLE);
        }
        if (off) {
            actions.add(SignInAction.ENABLE);
        }
        if (signIn.canEnd()) {
            actions.add(SignInAction.END);
        }
        if (state.open() && access.may(Permission.SIGN_INS_RELINK)) {
            actions.add(SignInAction.RELINK);
        }
        return actions;
    }

    /** How a sign-in is stated again. */
    @Produces
    @Singleton
    static StatedKind<PersonSignIn> stated() {
        return new StatedKind<>(EventTypes.SIGN_IN_STATED, PersonSignIn.class, PersonSignIn::event);
    }
}
