package org.uplift.portal.app.reconciliation;

import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
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
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uplift.platform.api.Page;
import org.uplift.platform.services.Service;
import org.uplift.platform.testing.stubs.StubPlatform;
import org.uplift.portal.stub.Answers;
import org.uplift.portal.stub.Appointed;
import org.uplift.portal.stub.Browser;
import org.uplift.portal.stub.SampleInterventions;

@QuarkusTest
@QuarkusTestResource(StubPlatform.class)
class ReconciliationIT {

    @TestHTTPResource
    URL address;

    @BeforeEach
    void everythingIsThere() {
        Answers.none();
        Answers.everything();
    }

    @Test
    void services_that_agree_are_clean_and_a_proposal_is_not_compared_yet() throws Exception {
        var answer = ask("administrator");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        var agreement = new JsonObject(answer.body());
        assertThat(agreement.getBoolean("clean")).isTrue();
        assertThat(agreement.getInteger("checked")).isEqualTo(2);
        assertThat(agreement.getInteger("inProgress")).isEqualTo(1);
        assertThat(agreement.getJsonArray("differences")).isEmpty();
        assertThat(agreement.getString("next")).isNull();
        var oldest = agreement.getJsonArray("interventions").getJsonObject(2);
        assertThat(oldest.getJsonObject("days").getDouble("schools")).isEqualTo(6);
        assertThat(oldest.getJsonObject("days").getDouble("reporting")).isEqualTo(6);
        assertThat(oldest.getJsonObject("amount").getDouble("finance")).isEqualTo(2400);
        assertThat(oldest.getString("reported")).isEqualTo("IN_DELIVERY");
    }

    @Test
    void a_difference_is_told_on_every_side() throws Exception {
        Answers.moneyHeld("2500.00");
        var agreement = new JsonObject(ask("administrator").body());
        assertThat(agreement.getBoolean("clean")).isFalse();
        var difference = agreement.getJsonArray("differences").getJsonObject(0);
        assertThat(difference.getString("interventionId")).isEqualTo(Answers.INTERVENTION);
        assertThat(difference.getString("summary")).startsWith("A mathematics lead from Downland");
        assertThat(difference.getJsonObject("amount").getDouble("finance")).isEqualTo(2500);
        assertThat(difference.getJsonArray("differences")).containsExactly("MONEY", "COPY");
    }

    @Test
    void what_changed_a_moment_ago_is_in_flight_and_no_difference() throws Exception {
        Answers.moneyHeld("2500.00", Instant.now());
        var agreement = new JsonObject(ask("administrator").body());
        assertThat(agreement.getBoolean("clean")).isTrue();
        assertThat(agreement.getInteger("checked")).isEqualTo(1);
        assertThat(agreement.getInteger("inProgress")).isEqualTo(2);
    }

    @Test
    void a_proposal_nobody_answers_is_a_difference() throws Exception {
        var longAgo = Instant.now().minus(Duration.ofMinutes(6));
        Answers.gives(
                Service.INTERVENTIONS,
                "/api/reconciliation",
                new Page<>(List.of(SampleInterventions.moderation(longAgo)), null));
        Answers.gives(Service.SCHOOLS, "/api/reconciliation", new Page<>(List.of(), null));
        Answers.gives(Service.FINANCE, "/api/reconciliation", new Page<>(List.of(), null));
        Answers.gives(Service.REPORTING, "/api/reconciliation", new Page<>(List.of(), null));
        var agreement = new JsonObject(ask("administrator").body());
        assertThat(agreement.getInteger("inProgress")).isZero();
        assertThat(agreement.getJsonArray("differences").getJsonObject(0).getJsonArray("differences"))
                .containsExactly("NO_ANSWER");
        Appointed.to("ADMINISTRATOR");
        assertThat(new Browser(address.getPort())
                        .open("/administration/reconciliation")
                        .html()
                        .text())
                .contains("1 intervention differs", "No answer to the proposal");
    }

    @Test
    void a_copy_of_reportings_that_differs_is_named() throws Exception {
        Answers.copied("PROPOSED");
        var difference = new JsonObject(ask("administrator").body())
                .getJsonArray("differences")
                .getJsonObject(0);
        assertThat(difference.getJsonArray("differences")).containsExactly("COPY");
        assertThat(difference.getString("status")).isEqualTo("IN_DELIVERY");
        assertThat(difference.getString("reported")).isEqualTo("PROPOSED");
    }

    @Test
    void a_page_asks_each_service_once_from_the_same_place_and_leads_to_the_next() throws Exception {
        // given an interventions service with more than it hands over at once
        var newest = "0193f000-0000-7000-8000-0000000000a3";
        Answers.gives(
                Service.INTERVENTIONS,
                "/api/reconciliation",
                new Page<>(List.of(SampleInterventions.moderation(Instant.now())), newest));

        // when
        var first = new JsonObject(ask("administrator", "?limit=1").body());

        // then what the others hold of older ones waits for its page
        assertThat(first.getJsonArray("interventions")).hasSize(1);
        assertThat(first.getString("next")).isEqualTo(newest);
        for (var service : List.of(Service.INTERVENTIONS, Service.SCHOOLS, Service.FINANCE, Service.REPORTING)) {
            StubPlatform.service(service).verify(1, getRequestedFor(urlEqualTo("/api/reconciliation?limit=1")));
        }

        // when
        ask("administrator", "?limit=1&after=" + newest);

        // then
        for (var service : List.of(Service.INTERVENTIONS, Service.SCHOOLS, Service.FINANCE, Service.REPORTING)) {
            StubPlatform.service(service)
                    .verify(1, getRequestedFor(urlEqualTo("/api/reconciliation?limit=1&after=" + newest)));
        }
    }

    @Test
    void the_page_leads_to_older_ones_and_back() {
        var newest = "0193f000-0000-7000-8000-0000000000a3";
        Answers.gives(
                Service.INTERVENTIONS,
                "/api/reconciliation",
                new Page<>(List.of(SampleInterventions.moderation(Instant.now())), newest));
        Appointed.to("ADMINISTRATOR");
        var browser = new Browser(address.getPort());
        var first = browser.open("/administration/reconciliation").html();
        assertThat(first.select(".up-verdict").text()).contains("These agree", "The newest");
        var older = first.select(".up-paging a").attr("href");
        assertThat(older).isEqualTo("/administration/reconciliation?after=" + newest);
        assertThat(browser.open("/administration").html().text()).contains("The newest agree");
        Answers.everything();
        var second = browser.open(older).html();
        assertThat(second.select(".up-paging a").eachText()).containsExactly("Newest");
    }

    @Test
    void a_place_that_is_none_is_refused() throws Exception {
        assertThat(ask("administrator", "?after=nowhere").statusCode()).isEqualTo(400);
        assertThat(ask("administrator", "?limit=x").statusCode()).isEqualTo(400);
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
        assertThat(ask("service").statusCode()).isEqualTo(403);
    }

    @Test
    void the_page_shows_the_same() {
        Appointed.to("ADMINISTRATOR");
        var browser = new Browser(address.getPort());
        assertThat(browser.open("/administration/reconciliation").body()).contains("Everything agrees");
        Answers.moneyHeld("2500.00");
        assertThat(browser.ask("/administration/reconciliation").html().text())
                .contains("1 intervention differs", "£2,400", "£2,500");
    }

    private HttpResponse<String> ask(String role) throws IOException, InterruptedException {
        return ask(role, "");
    }

    private HttpResponse<String> ask(String role, String query) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + address.getPort() + "/api/reconciliation" + query))
                .header("Authorization", "Bearer " + StubPlatform.keycloak().accessToken("somebody", List.of(role)))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }
}
