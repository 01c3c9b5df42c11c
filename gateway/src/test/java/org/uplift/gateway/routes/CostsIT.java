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
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uplift.platform.services.Service;
import org.uplift.platform.testing.stubs.StubPlatform;

/** What costs much is refused where there is too much of it, and nobody else waits for it. */
@QuarkusTest
@TestProfile(CostsIT.FewPlaces.class)
@QuarkusTestResource(StubPlatform.class)
class CostsIT {

    private static final int SLOW_MILLISECONDS = 1_000;

    @TestHTTPResource
    URL address;

    private ApiClient api;

    @BeforeEach
    void answer() {
        StubPlatform.reset();
        answers(Service.INTERVENTIONS, 0);
        answers(Service.REPORTING, SLOW_MILLISECONDS);
        answers(Service.SCHOOLS, SLOW_MILLISECONDS);
        api = new ApiClient(address.getPort());
    }

    @Test
    void eight_pdfs_an_import_and_forty_searches_at_once_leave_everybody_else_served() throws Exception {
        List<Future<HttpResponse<String>>> pdfs;
        List<Future<HttpResponse<String>>> imports;
        List<Future<HttpResponse<String>>> searches;
        List<Future<HttpResponse<String>>> reads;
        var large = new byte[2 << 20];
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            pdfs = together(people, 8, () -> api.get("/api/packs/1/pdf"));
            imports = together(
                    people,
                    3,
                    () -> api.post("/api/schools/imports", "application/zip", BodyPublishers.ofByteArray(large)));
            searches = together(people, 40, () -> api.get("/api/schools?q=abbey"));
            reads = together(people, 40, () -> api.get("/api/needs"));
        }
        assertThat(reads).extracting(read -> read.resultNow().statusCode()).containsOnly(200);
        assertThat(served(pdfs)).hasSize(2);
        assertThat(served(imports)).hasSize(1);
        assertThat(served(searches)).hasSize(10);
        assertThat(refused(pdfs)).hasSize(6).allSatisfy(told -> {
            assertThat(told.headers().firstValue("Retry-After")).contains("5");
            assertThat(new JsonObject(told.body()).getString("type")).isEqualTo("urn:uplift:problem:too-busy");
            assertThat(new JsonObject(told.body()).getString("detail")).contains("As many PDFs are under way");
        });
        assertThat(refused(imports)).hasSize(2);
        assertThat(refused(searches)).hasSize(30);

        assertThat(api.get("/api/packs/1/pdf").statusCode())
                .as("places are given back")
                .isEqualTo(200);
    }

    @Test
    void each_class_has_a_rate_of_its_own_for_each_caller() {
        var keen = StubPlatform.keycloak().accessToken("keen printer", List.of("administrator"));
        answers(Service.REPORTING, 0);
        for (int pdf = 0; pdf < 12; pdf++) {
            assertThat(api.get("/api/packs/1/pdf", keen).statusCode()).isEqualTo(200);
        }
        var refused = api.get("/api/packs/1/pdf", keen);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValueAsLong("Retry-After").orElse(0)).isPositive();
        assertThat(new JsonObject(refused.body()).getString("detail")).contains("asking for PDFs more often");
        assertThat(api.get("/api/needs", keen).statusCode()).isEqualTo(200);
        assertThat(api.get("/api/packs/1/pdf").statusCode())
                .as("another caller's PDF")
                .isEqualTo(200);
    }

    private static void answers(Service service, int milliseconds) {
        StubPlatform.service(service).stubFor(any(anyUrl()).willReturn(ok("{}").withFixedDelay(milliseconds)));
    }

    private static List<Future<HttpResponse<String>>> together(
            ExecutorService people, int calls, Callable<HttpResponse<String>> call) {
        var all = new ArrayList<Future<HttpResponse<String>>>();
        for (int one = 0; one < calls; one++) {
            all.add(people.submit(call));
        }
        return all;
    }

    private static List<HttpResponse<String>> served(List<Future<HttpResponse<String>>> calls) {
        return with(calls, 200);
    }

    private static List<HttpResponse<String>> refused(List<Future<HttpResponse<String>>> calls) {
        return with(calls, 503);
    }

    private static List<HttpResponse<String>> with(List<Future<HttpResponse<String>>> calls, int status) {
        return calls.stream()
                .map(Future::resultNow)
                .filter(answer -> answer.statusCode() == status)
                .toList();
    }

    public static class FewPlaces implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "uplift.gateway.limits.answer", "10s",
                    "uplift.costs.pdf.at-once", "2",
                    "uplift.costs.import.at-once", "1",
                    "uplift.costs.search.at-once", "10");
        }
    }
}
