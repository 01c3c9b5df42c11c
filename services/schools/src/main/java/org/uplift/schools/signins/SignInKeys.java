package org.uplift.schools.signins;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import org.uplift.platform.access.TokenSubject;
import org.uplift.platform.problem.ProblemException;
import org.uplift.platform.problem.ProblemType;
import org.uplift.schools.api.signins.OneTimePassword;
import org.uplift.schools.api.signins.RelinkSignIn;
import org.uplift.schools.api.signins.SignInProblem;
import org.uplift.schools.api.signins.SignInRecord;

/** What whoever asks waits for Keycloak with: its answer is theirs. No transaction is under way while it is asked. */
@ApplicationScoped
public class SignInKeys {

    private static final Logger LOG = Logger.getLogger(SignInKeys.class);

    /** Without those that look like one another on paper. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int GROUPS = 4;
    private static final int GROUP = 4;

    private final SignInService service;
    private final KeycloakUsers users;
    private final SignInSettings settings;
    private final SecureRandom random = new SecureRandom();

    SignInKeys(SignInService service, KeycloakUsers users, SignInSettings settings) {
        this.service = service;
        this.users = users;
        this.settings = settings;
    }

    /** Gives a password that works once, and is kept nowhere. */
    OneTimePassword oneTimePassword(UUID id) {
        var who = service.takesOneTimePassword(id);
        try {
            var user = users.withId(who.subject())
                    .orElseThrow(() -> ProblemException.ruleBroken("Keycloak has no such account: invite them again."));
            service.givesPassword(id);
            var password = password();
            users.password(user.id(), password);
            return new OneTimePassword(user.email(), password);
        } catch (KeycloakException e) {
            throw told(e);
        }
    }

    /** Links somebody with the sign-in that has a verified address at Keycloak, and ends the sessions of the former one. */
    SignInRecord relink(UUID id, RelinkSignIn asked) {
        var until = service.checkRelink(id);
        try {
            var found = users.withEmail(asked.email().strip())
                    .filter(KeycloakUser::emailVerified)
                    .orElseThrow(() ->
                            ProblemException.ruleBroken("Nobody has shown at Keycloak that this address is theirs:"
                                    + " they sign in with it once, and then you link it."));
            var former = until.owner().map(TokenSubject::subject).flatMap(users::withId);
            var addresses = new TreeSet<String>(String.CASE_INSENSITIVE_ORDER);
            addresses.add(found.email());
            until.email().ifPresent(addresses::add);
            former.map(KeycloakUser::email).ifPresent(addresses::add);
            var relinked = service.relink(
                    id,
                    new TokenSubject(settings.issuer(), found.id()),
                    addresses,
                    asked.reason().strip());
            former.map(KeycloakUser::id).ifPresent(this::signOut);
            return relinked;
        } catch (KeycloakException e) {
            throw told(e);
        }
    }

    /** The services know the former sign-in no more, so a session of it that stays opens nothing. */
    private void signOut(String former) {
        try {
            users.signOut(former);
        } catch (KeycloakException e) {
            LOG.warnf("The sessions of a former sign-in were not ended cause=%s", e.getMessage());
        }
    }

    private static ProblemException told(KeycloakException e) {
        return e.problem() == SignInProblem.AWAY
                ? new ProblemException(ProblemType.SERVICE_AWAY, "Keycloak does not answer. Try again in a minute.")
                : new ProblemException(ProblemType.RULE_BROKEN, e.problem().label());
    }

    private String password() {
        return IntStream.range(0, GROUPS)
                .mapToObj(group -> random.ints(GROUP, 0, LETTERS.length())
                        .mapToObj(at -> String.valueOf(LETTERS.charAt(at)))
                        .collect(Collectors.joining()))
                .collect(Collectors.joining("-"));
    }
}
