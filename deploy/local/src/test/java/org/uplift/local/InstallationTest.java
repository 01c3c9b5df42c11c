package org.uplift.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InstallationTest {

    private static final Set<String> SERVICES = Set.of(
            "UPLIFT_SCHOOLS_URL",
            "UPLIFT_CODESIGN_URL",
            "UPLIFT_INTERVENTIONS_URL",
            "UPLIFT_FINANCE_URL",
            "UPLIFT_REPORTING_URL");

    @TempDir
    private Path folder;

    @Test
    void theGatewayKnowsAddressesAndNoSecret() {
        assertThat(variables(Service.GATEWAY))
                .containsOnlyKeys(with(SERVICES, "UPLIFT_ISSUER", "UPLIFT_PORTAL_URL"))
                .containsEntry("UPLIFT_PORTAL_URL", "http://localhost:8086")
                .containsEntry("UPLIFT_ISSUER", "http://localhost:8180/realms/uplift");
    }

    @Test
    void thePortalAloneCanSignPeopleInAndHearsEvents() {
        assertThat(variables(Service.PORTAL))
                .containsOnlyKeys(with(
                        SERVICES,
                        "UPLIFT_ISSUER",
                        "UPLIFT_PUBLIC_URL",
                        "UPLIFT_KAFKA",
                        "UPLIFT_CLIENT_SECRET",
                        "UPLIFT_SESSION_SECRET",
                        "UPLIFT_FORM_SECRET"))
                .containsEntry("UPLIFT_PUBLIC_URL", "http://localhost:8080");
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"PORTAL", "GATEWAY"})
    void aServiceKnowsItsOwnDatabaseAndNoOtherService(Service service) {
        var known = Set.of(
                "UPLIFT_ISSUER",
                "UPLIFT_CURSOR_SECRET",
                "UPLIFT_KAFKA",
                "UPLIFT_DATABASE_URL",
                "UPLIFT_DATABASE_USERNAME",
                "UPLIFT_DATABASE_PASSWORD");
        assertThat(variables(service))
                .containsOnlyKeys(
                        service == Service.SCHOOLS
                                ? with(known, "UPLIFT_SIGN_INS_SECRET")
                                : known.toArray(String[]::new))
                .containsEntry("UPLIFT_DATABASE_USERNAME", service.id());
    }

    private Map<String, String> variables(Service service) {
        var installation = new Installation(folder, folder, PortPlan.from(Map.of()), Optional.empty());
        return installation.variables(service, installation.postgres(false), installation.kafka());
    }

    private static String[] with(Set<String> some, String... more) {
        return Stream.concat(some.stream(), Stream.of(more)).toArray(String[]::new);
    }
}
