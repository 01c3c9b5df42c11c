package org.uplift.portal.kit.calls;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.http.Fault;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.uplift.codesign.api.teams.TeamsApi;
import org.uplift.platform.services.Service;
import org.uplift.platform.testing.stubs.StubPlatform;
import org.uplift.portal.stub.Answers;

/** A service that does not answer is left in peace for a moment, and asked again after it. */
@QuarkusTest
@TestProfile(BreakerIT.Quick.class)
@QuarkusTestResource(StubPlatform.class)
class BreakerIT {

    private static final int CALLS = 4;
    private static final UUID ID = UUID.fromString("01938d0c-0000-7000-8000-000000000001");

    @Inject
    TeamsApi teams;

    @Test
    void a_service_that_fails_is_not_asked_for_a_moment_and_one_that_refuses_is() {
        // given
        Answers.none();
        var codesign = StubPlatform.service(Service.CODESIGN);
        codesign.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(404)));

        // then
        for (var call = 1; call <= CALLS * 2; call++) {
            assertThatThrownBy(this::read).isInstanceOf(ServiceRefusal.class);
            assertThat(codesign.getAllServeEvents()).hasSize(call);
        }

        // when
        codesign.stubFor(any(anyUrl()).willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
        for (var call = 0; call < CALLS; call++) {
            assertThatThrownBy(this::read).isNotInstanceOf(ServiceRefusal.class);
        }
        var asked = codesign.getAllServeEvents().size();

        // then
        assertThatThrownBy(this::read).isInstanceOf(ServiceAway.class);
        assertThat(codesign.getAllServeEvents()).hasSize(asked);

        // when
        codesign.stubFor(any(anyUrl()).willReturn(okJson("""
                {"id":"%s","name":"Phase leads","kind":"PHASE","leadPersonId":"%s","members":[],"formedOn":"2026-09-01",
                 "actions":[],"version":1}""".formatted(ID, ID))));

        // then
        await().atMost(Duration.ofSeconds(10))
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(read()).isEqualTo("Phase leads"));
    }

    private String read() throws Exception {
        return ThreadBearer.as("Bearer t1", () -> teams.read(ID).getEntity().name());
    }

    public static class Quick implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "uplift.portal.calls.breaker.calls",
                    Integer.toString(CALLS),
                    "uplift.portal.calls.breaker.pause",
                    "500ms");
        }
    }
}
