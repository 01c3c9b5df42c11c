package org.uplift.gateway.routes;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.json.JsonObject;
import java.net.URL;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uplift.platform.services.Service;
import org.uplift.platform.testing.stubs.StubPlatform;

@QuarkusTest
@TestProfile(RatesIT.Tight.class)
@QuarkusTestResource(StubPlatform.class)
class RatesIT {

    @TestHTTPResource
    URL address;

    private ApiClient api;

    @BeforeEach
    void answer() {
        StubPlatform.reset();
        StubPlatform.service(Service.SCHOOLS).stubFor(any(anyUrl()).willReturn(ok("{\"items\":[]}")));
        api = new ApiClient(address.getPort());
    }

    @Test
    void a_caller_above_the_rate_is_told_when_to_come_back_and_others_are_not_held_up() {
        var keen = StubPlatform.keycloak().accessToken("keen", List.of());
        var calm = StubPlatform.keycloak().accessToken("calm", List.of());
        var answers = IntStream.range(0, 8)
                .mapToObj(call -> api.get("/api/schools", keen))
                .toList();
        assertThat(answers).extracting(HttpResponse::statusCode).contains(200, 429);
        var refused = answers.getLast();
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(new JsonObject(refused.body()).getString("type")).endsWith("too-many-requests");
        assertThat(refused.headers().firstValueAsLong("Retry-After").orElse(0)).isPositive();
        assertThat(api.get("/api/schools", calm).statusCode()).isEqualTo(200);
    }

    @Test
    void callers_without_a_token_share_their_address_s_rate() {
        var answers = IntStream.range(0, 8)
                .mapToObj(call -> api.get("/api/schools", "").statusCode())
                .toList();
        assertThat(answers).startsWith(401).endsWith(429);
    }

    /** An ingress is one address and everybody; who is in front of it is who it says. */
    @Test
    void callers_behind_a_trusted_ingress_have_a_rate_each() {
        var answers = IntStream.range(0, 8)
                .mapToObj(caller -> api.anonymously("/api/schools", Map.of("X-Forwarded-For", "203.0.113." + caller))
                        .statusCode())
                .toList();
        assertThat(answers).containsOnly(401);
    }

    public static class Tight implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.http.proxy.trusted-proxies", "localhost,127.0.0.1",
                    "uplift.rates.signed-in.per-second", "1",
                    "uplift.rates.signed-in.burst", "4",
                    "uplift.rates.anonymous.per-second", "1",
                    "uplift.rates.anonymous.burst", "3");
        }
    }
}
