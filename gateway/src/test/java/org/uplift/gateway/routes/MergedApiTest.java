package org.uplift.gateway.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.uplift.gateway.routes.Destination.Unknown;
import org.uplift.gateway.routes.Destination.Upstream;

class MergedApiTest {

    private static final Path FOLDER = Path.of("../docs/api");
    private static final Path FILE = FOLDER.resolve("uplift.yaml");
    private static final List<String> SERVICES =
            List.of("codesign", "finance", "interventions", "portal", "reporting", "schools");

    private static final BiPredicate<String, String> ALL = (service, path) -> true;

    @TempDir
    Path folder;

    @Test
    void theDocumentOfTheWholeApiIsTheServicesTogether() throws IOException {
        // given
        if ("true".equals(System.getenv("UPLIFT_CONTRACTS_WRITE"))) {
            Files.writeString(FILE, MergedApi.of(FOLDER, SERVICES, MergedApiTest::reaches));
        }

        // then
        assertThat(Files.readString(FILE))
                .as("run make contracts")
                .isEqualTo(MergedApi.of(FOLDER, SERVICES, MergedApiTest::reaches));
    }

    @Test
    void equalPartsAreOneAndDifferentOnesCarryTheirService() throws IOException {
        // given: Status differs, and so does Line, which refers to it; Day does not
        write("one", "/api/one", "OPEN");
        write("two", "/api/two", "MET");

        // when
        var merged = MergedApi.of(folder, List.of("one", "two"), ALL);

        // then
        assertThat(merged)
                .contains("OneStatus:", "TwoStatus:", "OneLine:", "TwoLine:", "  Day:")
                .contains("#/components/schemas/OneLine", "#/components/schemas/TwoStatus")
                .doesNotContain("OneDay", "schemas/Line");
    }

    @Test
    void twoServicesCannotDescribeOneAddressDifferently() throws IOException {
        write("one", "/api/one", "OPEN");
        write("two", "/api/one", "MET");

        assertThatThrownBy(() -> MergedApi.of(folder, List.of("one", "two"), ALL))
                .hasMessageContaining("/api/one");
    }

    @Test
    void whatTheGatewaySendsElsewhereIsLeftOut() throws IOException {
        write("one", "/api/one", "OPEN");
        write("two", "/api/two", "MET");

        var merged = MergedApi.of(folder, List.of("one", "two"), (service, path) -> service.equals("one"));

        assertThat(merged).contains("/api/one", "Status").doesNotContain("/api/two", "TwoStatus");
    }

    private static boolean reaches(String service, String path) {
        return switch (new RouteTable().destination(path.replace("{service}", service))) {
            case Upstream upstream -> upstream.id().equals(service);
            case Unknown() -> false;
        };
    }

    private void write(String service, String path, String status) throws IOException {
        Files.writeString(folder.resolve(service + ".yaml"), """
                openapi: 3.1.0
                paths:
                  %s:
                    get:
                      operationId: read%s
                      responses:
                        "200":
                          content:
                            application/json:
                              schema:
                                $ref: "#/components/schemas/Line"
                components:
                  schemas:
                    Day:
                      type: string
                    Line:
                      properties:
                        status:
                          $ref: "#/components/schemas/Status"
                        day:
                          $ref: "#/components/schemas/Day"
                    Status:
                      enum: [%s]
                """.formatted(path, service, status));
    }
}
