package org.uplift.portal.kit.calls;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.ws.rs.ProcessingException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uplift.codesign.api.teams.SaveTeam;
import org.uplift.codesign.api.teams.TeamKind;
import org.uplift.codesign.api.teams.TeamSearch;
import org.uplift.codesign.api.teams.TeamsApi;
import org.uplift.platform.api.ListRequest;
import org.uplift.platform.services.Service;
import org.uplift.platform.testing.stubs.StubPlatform;
import org.uplift.portal.stub.Answers;

/** The interface a service implements, called: what goes over the wire is what it declares. */
@QuarkusTest
@QuarkusTestResource(StubPlatform.class)
class ClientsIT {

    private static final UUID ID = UUID.fromString("01938d0c-0000-7000-8000-000000000001");
    private static final String TEAM = """
            {"id":"%s","name":"Phase leads","kind":"PHASE","leadPersonId":"%s","members":[],"formedOn":"2026-09-01",
             "actions":["EDIT"],"version":7,"unheardOf":true}""".formatted(ID, ID);

    @Inject
    TeamsApi teams;

    @BeforeEach
    void forget() {
        Answers.none();
    }

    @Test
    void a_list_is_asked_with_its_filters_and_its_place_and_nothing_else() throws Exception {
        StubPlatform.service(Service.CODESIGN).stubFor(any(anyUrl()).willReturn(okJson("""
                {"items":[{"id":"%s","name":"Phase leads","kind":"PHASE","leadPersonId":"%s","memberCount":2}],
                 "next":"abc","total":1}""".formatted(ID, ID))));
        var search = new TeamSearch();
        search.kind = List.of(TeamKind.PHASE, TeamKind.SUBJECT);
        search.q = "o'neill & co";
        var page = ThreadBearer.as("Bearer t1", () -> teams.list(search, new ListRequest(5, null, "-name", true)));
        assertThat(page.items()).singleElement().satisfies(row -> {
            assertThat(row.kind()).isEqualTo(TeamKind.PHASE);
            assertThat(row.memberCount()).isEqualTo(2);
        });
        assertThat(page.next()).isEqualTo("abc");
        StubPlatform.service(Service.CODESIGN)
                .verify(getRequestedFor(urlPathEqualTo("/api/teams"))
                        .withHeader("Authorization", equalTo("Bearer t1"))
                        .withQueryParam("kind", equalTo("PHASE"))
                        .withQueryParam("kind", equalTo("SUBJECT"))
                        .withQueryParam("q", equalTo("o'neill & co"))
                        .withQueryParam("limit", equalTo("5"))
                        .withQueryParam("sort", equalTo("-name"))
                        .withQueryParam("count", equalTo("true"))
                        .withQueryParam("after", absent())
                        .withQueryParam("member", absent()));
    }

    @Test
    void a_connection_that_breaks_before_an_answer_costs_a_reader_nothing() throws Exception {
        breaksOnce();

        var team = ThreadBearer.as("Bearer t1", () -> teams.read(ID));

        assertThat(team.getEntity().name()).isEqualTo("Phase leads");
        StubPlatform.service(Service.CODESIGN).verify(2, getRequestedFor(urlEqualTo("/api/teams/" + ID)));
    }

    @Test
    void what_makes_something_is_sent_again_with_its_key_and_never_without() throws Exception {
        var wanted = new SaveTeam("Phase leads", TeamKind.PHASE, ID, List.of(), null, null);
        breaksOnce();
        assertThat(ThreadBearer.as("Bearer t1", () -> teams.form("once", wanted))
                        .getEntity()
                        .name())
                .isEqualTo("Phase leads");

        breaksOnce();
        assertThatThrownBy(() -> ThreadBearer.as("Bearer t1", () -> teams.form(null, wanted)))
                .isInstanceOf(ProcessingException.class);

        StubPlatform.service(Service.CODESIGN).verify(3, postRequestedFor(urlEqualTo("/api/teams")));
    }

    private static void breaksOnce() {
        var codesign = StubPlatform.service(Service.CODESIGN);
        codesign.resetScenarios();
        codesign.stubFor(any(anyUrl())
                .inScenario("breaks")
                .whenScenarioStateIs(Scenario.STARTED)
                .willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER))
                .willSetStateTo("mended"));
        codesign.stubFor(any(anyUrl())
                .inScenario("breaks")
                .whenScenarioStateIs("mended")
                .willReturn(okJson(TEAM).withHeader("ETag", "\"7\"")));
    }

    @Test
    void a_record_comes_with_its_version_and_a_change_names_it() throws Exception {
        StubPlatform.service(Service.CODESIGN)
                .stubFor(any(anyUrl()).willReturn(okJson(TEAM).withHeader("ETag", "\"7\"")));
        var read = ThreadBearer.as("Bearer t1", () -> Versioned.of(teams.read(ID)));
        assertThat(read.version()).isEqualTo("\"7\"");
        assertThat(read.record().name()).isEqualTo("Phase leads");
        var changed = new SaveTeam("Phase leaders", TeamKind.PHASE, ID, List.of(), null, null);
        ThreadBearer.as("Bearer t1", () -> teams.change(ID, read.version(), changed));
        StubPlatform.service(Service.CODESIGN)
                .verify(putRequestedFor(urlEqualTo("/api/teams/" + ID))
                        .withHeader("If-Match", equalTo("\"7\""))
                        .withRequestBody(equalToJson("""
                                {"name":"Phase leaders","kind":"PHASE","leadPersonId":"%s","members":[]}""".formatted(ID))));
    }

    @Test
    void a_problem_is_a_refusal_with_what_was_wrong() {
        StubPlatform.service(Service.CODESIGN)
                .stubFor(any(anyUrl())
                        .willReturn(aResponse()
                                .withStatus(422)
                                .withHeader("Content-Type", "application/problem+json")
                                .withBody("""
                                {"type":"urn:uplift:problem:validation","title":"Not valid","status":422,
                                 "errors":[{"pointer":"/name","detail":"Give the team a name"}]}""")));
        assertThatThrownBy(() -> ThreadBearer.as("Bearer t1", () -> teams.read(ID)))
                .isInstanceOfSatisfying(
                        ServiceRefusal.class,
                        refusal -> assertThat(refusal.problem().violations())
                                .singleElement()
                                .satisfies(violation ->
                                        assertThat(violation.pointer()).isEqualTo("/name")));
    }
}
