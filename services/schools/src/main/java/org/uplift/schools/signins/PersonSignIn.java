package org.uplift.schools.signins;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.access.TokenSubject;
import org.uplift.platform.audit.Audited;
import org.uplift.platform.audit.Unaudited;
import org.uplift.platform.outbox.Aggregate;
import org.uplift.platform.problem.ProblemException;
import org.uplift.schools.api.signins.SignInLinked;
import org.uplift.schools.api.signins.SignInProblem;
import org.uplift.schools.api.signins.SignInState;

/**
 * How one person signs in: what is wanted of their account at Keycloak, whether Keycloak has agreed, and the sign-in it is
 * linked with. Linked once, nothing but issuer and subject counts; addresses move nothing.
 */
@Entity
@Table(name = "sign_in")
class PersonSignIn extends Aggregate implements Audited {

    /** Its changes stand in the history of its person. */
    static final String AUDIT_TYPE = "person";

    /** The longest pause between two attempts. */
    static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);

    @Id
    @Column(name = "person_id")
    private UUID personId;

    @Enumerated(EnumType.STRING)
    private SignInState state;

    @Unaudited
    private @Nullable String issuer;

    @Unaudited
    private @Nullable String subject;

    @Enumerated(EnumType.STRING)
    private @Nullable SignInLinked linked;

    @Unaudited
    private @Nullable Instant linkedAt;

    @Unaudited
    private boolean madeHere;

    private @Nullable Instant invitedAt;

    @Unaudited
    private boolean invitationDue;

    private @Nullable Instant firstSignedInAt;

    /** When a one-time password was given last; the password itself is kept nowhere. */
    private @Nullable Instant passwordGivenAt;

    private @Nullable String reason;

    @Unaudited
    private @Nullable Instant waitingSince;

    @Unaudited
    private int attempts;

    @Unaudited
    @Enumerated(EnumType.STRING)
    private @Nullable SignInProblem problem;

    @Unaudited
    private @Nullable Instant nextTryAt;

    protected PersonSignIn() {}

    PersonSignIn(UUID personId) {
        this.personId = personId;
        this.state = SignInState.NONE;
    }

    /** Makes sure that there is an account, and has its owner told; again tells them again. */
    void invite(Instant now) {
        if (state == SignInState.TO_DISABLE || state == SignInState.DISABLED) {
            throw ProblemException.ruleBroken("Their sign-in is switched off: switch it on first.");
        }
        if (state == SignInState.TO_END) {
            throw ProblemException.ruleBroken("Their sign-in is being ended: wait until Keycloak has done so.");
        }
        if (firstSignedInAt != null && state != SignInState.ENDED) {
            throw ProblemException.ruleBroken("They have signed in already, so they need no invitation.");
        }
        if (state == SignInState.ENDED) {
            firstSignedInAt = null;
            reason = null;
        }
        invitedAt = now;
        invitationDue = true;
        want(SignInState.TO_MAKE, now);
    }

    void switchOff(String why, Instant now) {
        if (!state.open()) {
            throw ProblemException.ruleBroken("Their sign-in is not on, so it cannot be switched off.");
        }
        reason = why;
        invitationDue = false;
        want(SignInState.TO_DISABLE, now);
    }

    void switchOn(String why, Instant now) {
        if (state != SignInState.TO_DISABLE && state != SignInState.DISABLED) {
            throw ProblemException.ruleBroken("Their sign-in is not switched off.");
        }
        reason = why;
        want(SignInState.TO_MAKE, now);
    }

    void end(String why, Instant now) {
        if (!canEnd()) {
            throw ProblemException.ruleBroken("They have no sign-in that could be ended.");
        }
        reason = why;
        invitationDue = false;
        want(SignInState.TO_END, now);
    }

    boolean canEnd() {
        return state.open() || state == SignInState.TO_DISABLE || state == SignInState.DISABLED;
    }

    private void want(SignInState wanted, Instant now) {
        state = wanted;
        waitingSince = now;
        attempts = 0;
        problem = null;
        nextTryAt = now;
    }

    /**
     * Links it with an account Uplift made, or found by the verified address.
     *
     * @param made whether Uplift made the account
     */
    void linkInvited(TokenSubject who, boolean made, Instant now) {
        madeHere = made;
        link(who, SignInLinked.INVITATION, now);
    }

    /** Links it with whoever has just come with the person's verified address. */
    void linkMet(TokenSubject who, Instant now) {
        if (state == SignInState.NONE) {
            state = SignInState.MADE;
        }
        link(who, SignInLinked.VERIFIED_EMAIL, now);
    }

    void relink(TokenSubject who, String why, Instant now) {
        if (!state.open()) {
            throw ProblemException.ruleBroken("Their sign-in is not on: switch it on, or invite them, first.");
        }
        reason = why;
        madeHere = false;
        firstSignedInAt = null;
        link(who, SignInLinked.RELINKED, now);
    }

    private void link(TokenSubject who, SignInLinked how, Instant now) {
        issuer = who.issuer();
        subject = who.subject();
        linked = how;
        linkedAt = now;
    }

    /** The account is gone from Keycloak: another will be made. */
    void lose() {
        issuer = null;
        subject = null;
        linked = null;
        linkedAt = null;
        madeHere = false;
    }

    /** Whether they have come for the first time only now. */
    boolean comeIn(Instant now) {
        if (firstSignedInAt != null) {
            return false;
        }
        firstSignedInAt = now;
        return true;
    }

    /** Keycloak has agreed to what was asked, unless something else is wanted by now. */
    void agree(SignInState asked, Instant now) {
        if (state != asked) {
            nextTryAt = now;
            return;
        }
        switch (asked) {
            case TO_MAKE -> {
                state = SignInState.MADE;
                invitationDue = false;
            }
            case TO_DISABLE -> state = SignInState.DISABLED;
            case TO_END -> {
                state = SignInState.ENDED;
                lose();
            }
            case NONE, MADE, DISABLED, ENDED -> throw new IllegalStateException("Nothing was asked");
        }
        waitingSince = null;
        attempts = 0;
        problem = null;
        nextTryAt = null;
    }

    /** Keycloak has not agreed: it is asked again, later each time, unless only a person can help. */
    void fail(SignInState asked, SignInProblem why, Instant now) {
        if (state != asked) {
            nextTryAt = now;
            return;
        }
        problem = why;
        attempts++;
        nextTryAt = why == SignInProblem.ADMINISTRATOR ? null : now.plus(pause(attempts));
    }

    /** Five seconds, then twice as long each time, ten minutes at most. */
    static Duration pause(int attempts) {
        var seconds = FIRST_PAUSE.toSeconds() << Math.min(attempts - 1, 10);
        return seconds > LONGEST_PAUSE.toSeconds() ? LONGEST_PAUSE : Duration.ofSeconds(seconds);
    }

    /** Whether a one-time password may be given: of an account Uplift made, before its owner has a password of their own. */
    boolean takesOneTimePassword() {
        return state == SignInState.MADE && madeHere && firstSignedInAt == null;
    }

    void gavePassword(Instant now) {
        passwordGivenAt = now;
    }

    UUID personId() {
        return personId;
    }

    SignInState state() {
        return state;
    }

    /** The sign-in it is linked with. */
    Optional<TokenSubject> owner() {
        return subject == null || issuer == null
                ? Optional.empty()
                : Optional.of(new TokenSubject(issuer, Objects.requireNonNull(subject)));
    }

    boolean madeHere() {
        return madeHere;
    }

    boolean invitationDue() {
        return invitationDue;
    }

    boolean invited() {
        return invitedAt != null;
    }

    @Nullable
    Instant invitedAt() {
        return invitedAt;
    }

    @Nullable
    SignInLinked linked() {
        return linked;
    }

    @Nullable
    Instant linkedAt() {
        return linkedAt;
    }

    @Nullable
    Instant firstSignedInAt() {
        return firstSignedInAt;
    }

    @Nullable
    Instant waitingSince() {
        return waitingSince;
    }

    @Nullable
    SignInProblem problem() {
        return problem;
    }

    int attempts() {
        return attempts;
    }

    @Nullable
    Instant nextTryAt() {
        return nextTryAt;
    }

    @Nullable
    String reason() {
        return reason;
    }

    /** The reason is a sentence about somebody: it goes with them. */
    void forgetReason() {
        reason = null;
    }

    /** What other services are told: one that is being ended is nobody's from that moment. */
    SignInEvent event() {
        var ended = state == SignInState.TO_END || state == SignInState.ENDED || subject == null;
        return ended
                ? new SignInEvent(personId, null, null, false)
                : new SignInEvent(personId, issuer, subject, state.open());
    }

    @Override
    public String aggregateId() {
        return personId.toString();
    }

    @Override
    public String auditType() {
        return AUDIT_TYPE;
    }

    @Override
    public String auditId() {
        return aggregateId();
    }
}
