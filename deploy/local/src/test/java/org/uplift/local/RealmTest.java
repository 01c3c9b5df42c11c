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

    private static final List<String> SIGN_INS =
            List.of("executive", "partner", "head", "practitioner", "finance", "trustee", "governor", "administrator");

    @Test
    void theRealmOfEveryInstallationHasNoUsersAndNoDemonstrationSecret() throws Exception {
        // when
        String realm = Files.readString(Uplift.root().resolve("deploy/keycloak/uplift-realm.json"));

        // then
        assertThat(realm).doesNotContain("uplift-local").doesNotContain("uplift-cli");
        assertThat(new ObjectMapper().readTree(realm).has("users")).isFalse();
    }

    @Test
    void theDemonstrationAddsOneSignInForEachRoleAndTheClientForScripts() throws Exception {
        // when
        JsonNode realm = new ObjectMapper()
                .readTree(Realm.demonstration(
                        Uplift.root(),
                        Map.of(
                                "UPLIFT_PUBLIC_URL", "http://localhost:18080",
                                "UPLIFT_CLIENT_SECRET", "s",
                                "UPLIFT_SECOND_STEP", "some")));

        // then
        assertThat(texts(realm.get("users"), "username")).containsExactlyElementsOf(SIGN_INS);
        assertThat(texts(realm.get("clients"), "clientId")).containsExactly("uplift-portal", "uplift-cli");
        JsonNode portal = realm.get("clients").get(0);
        assertThat(portal.get("redirectUris").get(0).asText()).isEqualTo("http://localhost:18080/signed-in");
        assertThat(portal.get("attributes").get("pkce.code.challenge.method").asText())
                .isEqualTo("S256");
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
