package org.uplift.gateway.documents;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uplift.platform.testing.stubs.StubPlatform;

/** The API's documents, read by somebody without a token. */
@QuarkusTest
@QuarkusTestResource(StubPlatform.class)
class ApiPagesIT {

    @ParameterizedTest
    @CsvSource({
        "/api/openapi.yaml, application/yaml, /api/packs/{id}/pdf",
        "/api/openapi.json, application/json, /api/teams/{id}",
        "/api/asyncapi.yaml, application/yaml, uplift.codesign.team.v1",
        "/api/docs, text/html, operations",
        "/api/docs/docs.js, text/javascript, SwaggerUIBundle",
        "/api/docs/swagger-ui.css, text/css, swagger-ui",
        "/api/docs/swagger-ui-bundle.js, text/javascript, SwaggerUIBundle"
    })
    void anybodyMayReadWhatTheApiOffers(String path, String type, String part) {
        var answer = given().get(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType()).startsWith(type);
        assertThat(answer.body().asString()).contains(part);
    }

    @Test
    void thePageHoldsNoScriptOfItsOwnAndItsPolicyAllowsNone() {
        var page = given().get("/api/docs");

        assertThat(page.header("Content-Security-Policy"))
                .contains("script-src 'self';")
                .doesNotContain("script-src 'self' 'unsafe-inline'");
        assertThat(page.body().asString())
                .doesNotContainPattern("<script(?! src=)")
                .doesNotContain(" onclick");
    }

    @Test
    void whatLiesBesideTheDocumentsStillAsksForAToken() {
        assertThat(given().get("/api/docs/other").statusCode()).isEqualTo(401);
        assertThat(given().post("/api/docs").statusCode()).isEqualTo(401);
    }
}
