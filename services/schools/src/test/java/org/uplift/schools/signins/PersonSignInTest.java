package org.uplift.schools.signins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.uplift.platform.access.TokenSubject;
import org.uplift.platform.problem.ProblemException;
import org.uplift.schools.api.signins.SignInLinked;
import org.uplift.schools.api.signins.SignInProblem;
import org.uplift.schools.api.signins.SignInState;

class PersonSignInTest {

    private static final Instant NOW = Instant.parse("2026-11-03T09:00:00Z");
    private static final TokenSubject WHO = new TokenSubject("https://issuer.test", "one");

    private final PersonSignIn signIn = new PersonSignIn(UUID.randomUUID());

    @Test
    void keycloakIsAskedAgainLaterEachTimeAndEveryTenMinutesInTheEnd() {
        assertThat(PersonSignIn.pause(1)).isEqualTo(Duration.ofSeconds(5));
        assertThat(PersonSignIn.pause(2)).isEqualTo(Duration.ofSeconds(10));
        assertThat(PersonSignIn.pause(7)).isEqualTo(Duration.ofSeconds(320));
        assertThat(PersonSignIn.pause(8)).isEqualTo(Duration.ofMinutes(10));
        assertThat(PersonSignIn.pause(10_000)).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void whatKeycloakAgreesToAfterSomethingElseIsWantedChangesNothing() {
        signIn.invite(NOW);
        signIn.switchOff("Left", NOW);

        signIn.agree(SignInState.TO_MAKE, NOW.plusSeconds(5));

        assertThat(signIn.state()).isEqualTo(SignInState.TO_DISABLE);
        assertThat(signIn.nextTryAt()).isEqualTo(NOW.plusSeconds(5));
    }

    @Test
    void anAdministratorsAccountIsNotAskedForAgain() {
        signIn.invite(NOW);
        signIn.switchOff("Left", NOW);

        signIn.fail(SignInState.TO_DISABLE, SignInProblem.ADMINISTRATOR, NOW);

        assertThat(signIn.nextTryAt()).isNull();
        assertThat(signIn.problem()).isEqualTo(SignInProblem.ADMINISTRATOR);
    }

    @Test
    void oneThatIsBeingEndedIsTalkedOfAsNobodys() {
        signIn.invite(NOW);
        signIn.linkInvited(WHO, true, NOW);
        assertThat(signIn.event().subject()).isEqualTo("one");

        signIn.end("Left", NOW);

        assertThat(signIn.event().subject()).isNull();
        assertThat(signIn.event().active()).isFalse();
        assertThat(signIn.owner()).as("Keycloak is still to be asked about it").contains(WHO);
    }

    @Test
    void whoeverHasComeNeedsNoInvitationAndNoOneTimePassword() {
        signIn.invite(NOW);
        signIn.linkInvited(WHO, true, NOW);
        signIn.agree(SignInState.TO_MAKE, NOW);
        assertThat(signIn.takesOneTimePassword()).isTrue();

        assertThat(signIn.comeIn(NOW)).isTrue();

        assertThat(signIn.takesOneTimePassword()).isFalse();
        assertThatThrownBy(() -> signIn.invite(NOW)).isInstanceOf(ProblemException.class);
    }

    @Test
    void whatWasEndedCanBeginAgain() {
        signIn.invite(NOW);
        signIn.linkInvited(WHO, true, NOW);
        signIn.comeIn(NOW);
        signIn.end("Left", NOW);
        signIn.agree(SignInState.TO_END, NOW);
        assertThat(signIn.owner()).isEmpty();

        signIn.invite(NOW);
        signIn.linkInvited(new TokenSubject("https://issuer.test", "two"), true, NOW);

        assertThat(signIn.state()).isEqualTo(SignInState.TO_MAKE);
        assertThat(signIn.linked()).isEqualTo(SignInLinked.INVITATION);
        assertThat(signIn.firstSignedInAt()).isNull();
    }
}
