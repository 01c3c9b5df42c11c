package org.uplift.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RealmTest {

    /** The eight, and two who approve as second persons what one of them wrote. */
    private static final List<String> SIGN_INS = List.of(
            "executive",
            "partner",
            "head",
            "practitioner",
            "finance",
            "trustee",
            "governor",
            "administrator",
            "second-administrator",
            "ceo");

    @Test
    void theRealmOfEveryInstallationHasNobodyInItAndNoDemonstrationSecret() throws Exception {
        // when
        String realm = Files.readString(Uplift.root().resolve("deploy/keycloak/uplift-realm.json"));

        // then
        assertThat(realm).doesNotContain("uplift-local").doesNotContain("uplift-cli");
        JsonNode users = new ObjectMapper().readTree(realm).get("users");
        assertThat(texts(users, "username")).containsExactly("service-account-uplift-schools");
        assertThat(users.get(0).has("credentials")).isFalse();
        assertThat(users.get(0).get("clientRoles").toString()).isEqualTo("{\"realm-management\":[\"manage-users\"]}");
    }

    @Test
    void theDemonstrationAddsItsSignInsAndTheClientForScripts() throws Exception {
        // when
        JsonNode realm = new ObjectMapper()
                .readTree(Realm.demonstration(
                        Uplift.root(),
                        Map.of(
                                "UPLIFT_PUBLIC_URL", "http://localhost:18080",
                                "UPLIFT_SIGN_INS_SECRET", "t",
                                "UPLIFT_PORTAL_ADDRESS", "http://gateway:8080",
                                "UPLIFT_SECOND_STEP", "some")));

        // then
        assertThat(texts(realm.get("users"), "username"))
                .startsWith("service-account-uplift-schools")
                .endsWith(SIGN_INS.toArray(String[]::new))
                .hasSize(SIGN_INS.size() + 1);
        assertThat(texts(realm.get("clients"), "clientId"))
                .containsExactly("uplift-portal", "uplift-schools", "uplift-cli");
        JsonNode portal = realm.get("clients").get(0);
        assertThat(portal.get("redirectUris").get(0).asText()).isEqualTo("http://localhost:18080/signed-in");
        assertThat(portal.get("attributes").get("pkce.code.challenge.method").asText())
                .isEqualTo("S256");
        assertThat(portal.get("clientAuthenticatorType").asText()).isEqualTo("client-jwt");
        assertThat(portal.get("attributes").get("jwks.url").asText()).isEqualTo("http://gateway:8080/sign-in/keys");
        assertThat(portal.get("directAccessGrantsEnabled").asBoolean()).isFalse();
        assertThat(realm.findValuesAsText("condUserRole")).containsOnly("second-step-for-some");
    }

    @Test
    void theRealmSignsPeopleInOnOurOwnPages(@TempDir Path home) throws Exception {
        // when
        Themes.install(Uplift.root(), home);

        // then
        String theme = new ObjectMapper()
                .readTree(Files.readString(Uplift.root().resolve("deploy/keycloak/uplift-realm.json")))
                .path("loginTheme")
                .asText();
        Path pages = home.resolve("themes").resolve(theme).resolve("login");
        assertThat(pages.resolve("login.ftl")).isRegularFile();
        assertThat(Files.size(pages.resolve("resources/fonts/inter.woff2"))).isGreaterThan(10_000);
    }

    private static List<String> texts(JsonNode list, String field) {
        List<String> texts = new ArrayList<>();
        list.forEach(each -> texts.add(each.get(field).asText()));
        return texts;
    }
}
