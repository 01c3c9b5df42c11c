package org.uplift.schools.signins;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.uplift.events.EventTypes;
import org.uplift.platform.access.TokenSubject;
import org.uplift.schools.api.signins.SignInProblem;
import org.uplift.schools.people.Staff;

/** What is known of work with Keycloak, before and after each step of it: short transactions, with nobody asked inside. */
@ApplicationScoped
class SignInAgreement {

    /** Longer than all that is asked about one person, with every answer at its slowest. */
    private static final Duration LEASE = Duration.ofMinutes(2);

    private final PersonSignIns signIns;
    private final Staff staff;
    private final Announcing announcing;
    private final Clock clock;

    SignInAgreement(PersonSignIns signIns, Staff staff, Announcing announcing, Clock clock) {
        this.signIns = signIns;
        this.staff = staff;
        this.announcing = announcing;
        this.clock = clock;
    }

    /** Switches off whoever has left: they hold no post any more, and none is to come. */
    @Transactional
    void switchOffLeavers() {
        for (var id : signIns.leavers(LocalDate.now(clock))) {
            staff.lock(List.of(id));
            signIns.of(id).filter(signIn -> signIn.state().open()).ifPresent(signIn -> {
                signIn.switchOff("Their last post has ended", clock.instant());
                announcing.told(signIn, EventTypes.SIGN_IN_SUSPENDED);
            });
        }
    }

    /** The next thing to ask for, leased to this process; empty where nothing is due. */
    @Transactional
    Optional<SignInWork> next() {
        var now = clock.instant();
        return signIns.lease(now, now.plus(LEASE)).flatMap(signIns::of).map(this::work);
    }

    private SignInWork work(PersonSignIn signIn) {
        var person = staff.withId(signIn.personId());
        return new SignInWork(
                signIn.personId(),
                signIn.state(),
                signIn.owner(),
                signIn.madeHere(),
                signIn.invitationDue(),
                signIn.firstSignedInAt() != null,
                person.flatMap(member -> Optional.ofNullable(member.email())),
                person.map(member -> member.name()).orElse(""));
    }

    /**
     * Links a person with an account that was made for them or found.
     *
     * @return false where the account is somebody else's here, or they were linked with another meanwhile
     */
    @Transactional
    boolean link(SignInWork work, TokenSubject who, boolean made) {
        staff.lock(List.of(work.personId()));
        var signIn = signIns.of(work.personId()).orElseThrow();
        var owner = signIn.owner();
        if (owner.isPresent()) {
            return owner.get().equals(who);
        }
        if (signIns.linkedWith(who).isPresent() || !signIn.state().open()) {
            return false;
        }
        signIn.linkInvited(who, made, clock.instant());
        announcing.told(signIn, EventTypes.SIGN_IN_LINKED);
        return true;
    }

    /** Keycloak knows the account no more: the person has no sign-in until another is made. */
    @Transactional
    void lose(SignInWork work) {
        staff.lock(List.of(work.personId()));
        signIns.of(work.personId())
                .filter(signIn -> signIn.owner().equals(work.owner()))
                .ifPresent(signIn -> {
                    signIn.lose();
                    announcing.told(signIn, EventTypes.SIGN_IN_ENDED);
                });
    }

    @Transactional
    void agreed(SignInWork work) {
        settle(work, signIn -> signIn.agree(work.wanted(), clock.instant()));
    }

    @Transactional
    void failed(SignInWork work, SignInProblem why) {
        settle(work, signIn -> signIn.fail(work.wanted(), why, clock.instant()));
    }

    private void settle(SignInWork work, Consumer<PersonSignIn> outcome) {
        staff.lock(List.of(work.personId()));
        signIns.of(work.personId()).ifPresent(outcome);
        signIns.giveBack(work.personId());
    }

    @Transactional
    PersonSignIns.Waiting waiting() {
        return signIns.waiting();
    }
}
