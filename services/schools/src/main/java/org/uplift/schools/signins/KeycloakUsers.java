package org.uplift.schools.signins;

import static org.uplift.schools.signins.KeycloakAccess.encoded;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.uplift.platform.permission.Role;
import org.uplift.schools.api.signins.SignInProblem;

/** The accounts of the realm. Each of these may be asked again without harm: a second time changes nothing. */
@ApplicationScoped
class KeycloakUsers {

    /** The client whose pages the invitation leads to at its end. */
    private static final String PORTAL = "uplift-portal";

    private static final Duration INVITATION_LASTS = Duration.ofDays(7);
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;

    private final KeycloakAccess keycloak;

    KeycloakUsers(KeycloakAccess keycloak) {
        this.keycloak = keycloak;
    }

    /**
     * An account to make.
     *
     * @param username what it is called at Keycloak; it cannot be changed there, so it is no address
     * @param vouched whether the address counts as verified from the start
     */
    record NewAccount(String username, String email, String firstName, String lastName, boolean vouched) {}

    Optional<KeycloakUser> withId(String id) {
        var answer = keycloak.ask("GET", "/" + encoded(id), null);
        return answer.status() == NOT_FOUND
                ? Optional.empty()
                : Optional.of(user(fine(answer).body()));
    }

    Optional<KeycloakUser> withUsername(String username) {
        return search("username", username).filter(user -> user.username().equalsIgnoreCase(username));
    }

    Optional<KeycloakUser> withEmail(String email) {
        return search("email", email).filter(user -> user.email().equalsIgnoreCase(email));
    }

    private Optional<KeycloakUser> search(String field, String value) {
        var answer = fine(keycloak.ask("GET", "?exact=true&max=2&" + field + "=" + encoded(value), null));
        return StreamSupport.stream(answer.body().spliterator(), false)
                .map(KeycloakUsers::user)
                .findFirst();
    }

    /** Makes an account; false where there is one of this name or this address already. */
    boolean make(NewAccount wanted) {
        var answer = keycloak.ask(
                "POST",
                "",
                Map.of(
                        "username", wanted.username(),
                        "email", wanted.email(),
                        "firstName", wanted.firstName(),
                        "lastName", wanted.lastName(),
                        "emailVerified", wanted.vouched(),
                        "enabled", true));
        return answer.status() != CONFLICT && fine(answer).succeeded();
    }

    /** Changes some fields of an account and leaves the others. */
    void change(String id, Map<String, Object> fields) {
        var answer = keycloak.ask("PUT", "/" + encoded(id), fields);
        if (answer.status() == CONFLICT) {
            throw new KeycloakException(SignInProblem.ANOTHERS, "Keycloak has this address already");
        }
        fine(answer);
    }

    /** Ends all sessions of an account; Keycloak tells the portals, which end theirs. */
    void signOut(String id) {
        gone(keycloak.ask("POST", "/" + encoded(id) + "/logout", null));
    }

    void delete(String id) {
        gone(keycloak.ask("DELETE", "/" + encoded(id), null));
    }

    /** Whether it is an administrator's, which nobody but Keycloak's own administrators changes. */
    boolean isAdministrator(String id) {
        var answer = keycloak.ask("GET", "/" + encoded(id) + "/role-mappings/realm/composite", null);
        return answer.status() != NOT_FOUND
                && StreamSupport.stream(fine(answer).body().spliterator(), false)
                        .anyMatch(role -> role.path("name").asText().equals(Role.ADMINISTRATOR.realmName()));
    }

    /** Has Keycloak send a mail by which somebody shows that the address is theirs, and chooses a password. */
    void invite(String id) {
        var answer = keycloak.ask(
                "PUT",
                "/" + encoded(id) + "/execute-actions-email?client_id=" + PORTAL + "&lifespan="
                        + INVITATION_LASTS.toSeconds(),
                List.of("VERIFY_EMAIL", "UPDATE_PASSWORD"));
        if (!answer.succeeded()) {
            throw new KeycloakException(SignInProblem.NO_MAIL, "Keycloak sent no mail: " + answer.status());
        }
    }

    /** Gives a password that has to be changed as soon as it is used. */
    void password(String id, String password) {
        fine(keycloak.ask(
                "PUT",
                "/" + encoded(id) + "/reset-password",
                Map.of("type", "password", "temporary", true, "value", password)));
    }

    private static void gone(KeycloakAccess.Answer answer) {
        if (answer.status() != NOT_FOUND) {
            fine(answer);
        }
    }

    private static KeycloakAccess.Answer fine(KeycloakAccess.Answer answer) {
        if (!answer.succeeded()) {
            throw new KeycloakException(SignInProblem.REFUSED, "Keycloak answered " + answer.status());
        }
        return answer;
    }

    private static KeycloakUser user(JsonNode found) {
        return new KeycloakUser(
                found.path("id").asText(),
                found.path("username").asText(),
                found.path("email").asText(),
                found.path("emailVerified").asBoolean(),
                found.path("enabled").asBoolean());
    }
}
