package org.uplift.portal.app.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uplift.platform.services.Service;
import org.uplift.platform.testing.stubs.StubPlatform;
import org.uplift.portal.stub.Answers;
import org.uplift.portal.stub.Browser;

@QuarkusTest
@QuarkusTestResource(StubPlatform.class)
class ReconciliationIT {

    @TestHTTPResource
    URL address;

    @BeforeEach
    void everythingIsThere() {
        StubPlatform.reset();
        Answers.everything();
    }

    @Test
    void three_services_that_agree_are_clean_and_a_proposal_is_not_compared_yet() throws Exception {
        var answer = ask("administrator");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        var agreement = new JsonObject(answer.body());
        assertThat(agreement.getBoolean("clean")).isTrue();
        assertThat(agreement.getInteger("checked")).isEqualTo(2);
        assertThat(agreement.getInteger("inProgress")).isEqualTo(1);
        assertThat(agreement.getJsonArray("differences")).isEmpty();
        var first = agreement.getJsonArray("interventions").getJsonObject(0);
        assertThat(first.getJsonObject("days").getDouble("schools")).isEqualTo(6);
        assertThat(first.getJsonObject("amount").getDouble("finance")).isEqualTo(2400);
    }

    @Test
    void a_difference_is_told_on_both_sides() throws Exception {
        Answers.moneyHeld("2500.00");
        var agreement = new JsonObject(ask("administrator").body());
        assertThat(agreement.getBoolean("clean")).isFalse();
        var difference = agreement.getJsonArray("differences").getJsonObject(0);
        assertThat(difference.getString("interventionId")).isEqualTo(Answers.INTERVENTION);
        assertThat(difference.getString("summary")).startsWith("A mathematics lead from Downland");
        assertThat(difference.getJsonObject("amount").getDouble("finance")).isEqualTo(2500);
    }

    @Test
    void a_service_away_is_named() throws Exception {
        Answers.away(Service.FINANCE);
        var answer = ask("administrator");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(new JsonObject(answer.body()).getString("detail")).contains("finance");
    }

    @Test
    void only_an_administrator_may_ask() throws Exception {
        assertThat(ask("trust-executive").statusCode()).isEqualTo(403);
    }

    @Test
    void the_page_shows_the_same() {
        StubPlatform.keycloak().person("administrator", "administrator");
        var browser = new Browser(address.getPort());
        assertThat(browser.open("/administration/reconciliation").body()).contains("Everything agrees");
        Answers.moneyHeld("2500.00");
        assertThat(browser.ask("/administration/reconciliation").html().text())
                .contains("1 intervention differs", "£2,400", "£2,500");
    }

    private HttpResponse<String> ask(String role) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + address.getPort() + "/api/reconciliation"))
                .header("Authorization", "Bearer " + StubPlatform.keycloak().accessToken("somebody", role))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }
}
