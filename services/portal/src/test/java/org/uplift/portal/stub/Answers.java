package org.uplift.portal.stub;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.urlMatching;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.github.tomakehurst.wiremock.http.Fault;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import org.uplift.platform.api.Page;
import org.uplift.platform.api.deadletters.DeadLetter;
import org.uplift.platform.services.Service;
import org.uplift.platform.testing.stubs.StubPlatform;

/** What the services answer about an invented trust, in their own shapes. */
public final class Answers {

    public static final int SCHOOL = 100001;
    public static final String NEED = "0193f000-0000-7000-8000-000000000001";
    public static final String INTERVENTION = "0193f000-0000-7000-8000-0000000000a1";
    public static final String PERSON = "0193f000-0000-7000-8000-0000000000b1";
    public static final String OTHER_PERSON = "0193f000-0000-7000-8000-0000000000b2";
    public static final String APPROVAL = "0193f000-0000-7000-8000-0000000000b3";
    public static final String PACK = "0193f000-0000-7000-8000-0000000000c1";

    public static final String PRACTICE = "0193f000-0000-7000-8000-0000000000d1";
    public static final String TEAM = "0193f000-0000-7000-8000-0000000000e1";
    public static final String BUDGET = "GOV-2627";
    public static final String LETTER = "0193f000-0000-7000-8000-0000000000c9";

    /** The version of every record. */
    public static final String VERSION = "\"4\"";

    private static final ObjectMapper JSON = JsonMapper.builder()
            .findAndAddModules()
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private Answers() {}

    /** Nothing yet but who signs in: the trust's director, who reaches every school. */
    public static void none() {
        StubPlatform.reset();
        Appointed.to(Appointed.DIRECTOR);
    }

    /** Teams, practices, budgets, packs and what administrators look at. */
    public static void boards() {
        gives(Service.CODESIGN, "/api/practices", SamplePractices.list());
        gives(Service.CODESIGN, "/api/practices/" + PRACTICE, SamplePractices.putToExecutive(), "\"5\"");
        gives(Service.CODESIGN, "/api/practices/" + PRACTICE + "/history", SampleHistories.budget());
        gives(Service.CODESIGN, "/api/teams", SampleTeams.list());
        gives(Service.CODESIGN, "/api/teams/" + TEAM, SampleTeams.network(), "\"3\"");
        gives(Service.CODESIGN, "/api/teams/" + TEAM + "/history", SampleHistories.budget());
        gives(Service.SCHOOLS, "/api/people", SampleSchools.people());
        gives(Service.SCHOOLS, "/api/schools", SampleSchools.schools());
        gives(Service.FINANCE, "/api/budgets", SampleBudgets.list());
        gives(Service.FINANCE, "/api/budgets/" + BUDGET, SampleBudgets.record(), "\"7\"");
        gives(Service.FINANCE, "/api/budgets/" + BUDGET + "/commitments", SampleBudgets.commitments());
        gives(Service.FINANCE, "/api/budgets/" + BUDGET + "/history", SampleHistories.budget());
        gives(Service.REPORTING, "/api/packs/" + PACK, SamplePacks.draft(), "\"2\"");
        gives(Service.REPORTING, "/api/packs/" + PACK + "/history", SampleHistories.budget());
        gives(Service.SCHOOLS, "/api/schools/imports", SampleSchools.imports());
        gives(Service.REPORTING, "/api/copies", SampleAdministration.copies());
        for (var service : Service.values()) {
            gives(service, "/api/audit/denials/" + service.id(), SampleAdministration.denials());
        }
    }

    /** Everything a page can ask is there. */
    public static void everything() {
        gives(Service.REPORTING, "/api/dashboard", SampleDashboard.wholeTrust());
        gives(Service.REPORTING, "/api/dashboard/" + SCHOOL, SampleDashboard.oneSchool());
        gives(Service.SCHOOLS, "/api/schools/" + SCHOOL, SampleSchools.school());
        gives(Service.SCHOOLS, "/api/capacity/schools/" + SCHOOL, SampleSchools.balance());
        gives(Service.SCHOOLS, "/api/capacity/matches", SampleSchools.matches());
        gives(Service.SCHOOLS, "/api/people/" + PERSON, SampleSchools.priya());
        gives(Service.SCHOOLS, "/api/people/" + PERSON + "/sign-in", SampleSchools.signIn());
        gives(Service.SCHOOLS, "/api/people/" + OTHER_PERSON, SampleSchools.tom());
        gives(Service.SCHOOLS, "/api/people/approvals", new Page<>(List.of(SampleSchools.approval()), null));
        gives(Service.SCHOOLS, "/api/people/approvals/" + APPROVAL, SampleSchools.approval());
        gives(Service.INTERVENTIONS, "/api/needs", SampleNeeds.list());
        gives(Service.INTERVENTIONS, "/api/needs/" + NEED, SampleNeeds.record());
        gives(Service.INTERVENTIONS, "/api/interventions", SampleInterventions.list());
        underWay();
        gives(Service.INTERVENTIONS, "/api/interventions/" + INTERVENTION + "/history", SampleHistories.intervention());
        gives(Service.INTERVENTIONS, "/api/needs/" + NEED + "/history", SampleHistories.intervention());
        gives(Service.SCHOOLS, "/api/me/filters", SampleSchools.filters());
        gives(Service.SCHOOLS, "/api/post-kinds", SampleSchools.postKinds());
        gives(Service.SCHOOLS, "/api/post-kinds/HEAD", SampleSchools.head());
        gives(Service.SCHOOLS, "/api/post-kinds/HEAD/history", SampleHistories.postKind());
        gives(Service.SCHOOLS, "/api/schools", SampleSchools.schools());
        gives(Service.FINANCE, "/api/budgets", SampleBudgets.list());
        gives(Service.REPORTING, "/api/packs", SamplePacks.list());
        gives(Service.REPORTING, "/api/packs/" + PACK, SamplePacks.draft());
        for (var service : Service.values()) {
            gives(
                    service,
                    "/api/dead-letters/" + service.id(),
                    service == Service.FINANCE
                            ? SampleAdministration.deadLetters()
                            : new Page<DeadLetter>(List.of(), null));
        }
        gives(Service.FINANCE, "/api/dead-letters/finance/" + LETTER, SampleAdministration.deadLetter());
        gives(Service.INTERVENTIONS, "/api/reconciliation", SampleInterventions.expectedHoldings());
        gives(Service.SCHOOLS, "/api/reconciliation", SampleSchools.daysHeld());
        moneyHeld("2400.00");
        copied("IN_DELIVERY");
    }

    /** The intervention while it is being agreed. */
    public static void proposed() {
        gives(Service.INTERVENTIONS, "/api/interventions/" + INTERVENTION, SampleInterventions.proposed());
    }

    /** The intervention once it was refused. */
    public static void declined() {
        gives(Service.INTERVENTIONS, "/api/interventions/" + INTERVENTION, SampleInterventions.declined());
    }

    /** The intervention once it is closed. */
    public static void completed() {
        gives(Service.INTERVENTIONS, "/api/interventions/" + INTERVENTION, SampleInterventions.completed());
    }

    /** The intervention once it is under way. */
    public static void underWay() {
        gives(Service.INTERVENTIONS, "/api/interventions/" + INTERVENTION, SampleInterventions.underWay());
    }

    /** Budgets of the trust and of two schools, for choosing who pays. */
    public static void payers() {
        gives(Service.FINANCE, "/api/budgets", SampleBudgets.payers());
    }

    /** What finance holds for the intervention; 2400.00 is what it should. */
    public static void moneyHeld(String pounds) {
        moneyHeld(pounds, Instant.parse("2026-11-02T09:00:01Z"));
    }

    /** The same with when it changed. */
    public static void moneyHeld(String pounds, Instant changedAt) {
        gives(Service.FINANCE, "/api/reconciliation", SampleBudgets.held(pounds, changedAt));
    }

    /** Where reporting was told that the intervention stands; IN_DELIVERY is where it does. */
    public static void copied(String status) {
        gives(Service.REPORTING, "/api/reconciliation", SampleDashboard.copies(status));
    }

    /** What a service's API declares, as the service writes it. */
    public static void gives(Service service, String path, Object answer) {
        gives(service, path, answer, VERSION);
    }

    /** The same with the version a change has to name. */
    public static void gives(Service service, String path, Object answer, String version) {
        StubPlatform.service(service)
                .stubFor(get(urlPathEqualTo(path))
                        .willReturn(okJson(text(answer)).withHeader("ETag", version)));
    }

    /** As the service writes it. */
    public static String text(Object answer) {
        try {
            return JSON.writeValueAsString(answer);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same with the answer in the test, where it is what the test is about. */
    public static void says(Service service, String path, String body) {
        StubPlatform.service(service)
                .stubFor(get(urlPathEqualTo(path)).atPriority(2).willReturn(okJson(body)));
    }

    /** A record that says which version it is. */
    public static void versioned(Service service, String path, int version, String body) {
        StubPlatform.service(service)
                .stubFor(get(urlPathEqualTo(path))
                        .atPriority(2)
                        .willReturn(okJson(body).withHeader("ETag", "\"" + version + "\"")));
    }

    public static void changed(Service service, String path, String body) {
        StubPlatform.service(service).stubFor(put(urlPathEqualTo(path)).willReturn(okJson(body)));
    }

    /** Refuses a change, as the service does where somebody else made one in between. */
    public static void changedSince(Service service, String path) {
        StubPlatform.service(service)
                .stubFor(
                        put(urlPathEqualTo(path))
                                .atPriority(1)
                                .willReturn(
                                        aResponse()
                                                .withStatus(412)
                                                .withHeader("Content-Type", "application/problem+json")
                                                .withBody(
                                                        "{\"type\":\"urn:uplift:problem:precondition-failed\",\"status\":412,\"title\":\"Somebody changed this since you read it\"}")));
    }

    public static void away(Service service) {
        StubPlatform.service(service)
                .stubFor(get(urlMatching(".*"))
                        .atPriority(1)
                        .willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
    }

    /** Refuses one address to the reader, none of whose posts includes it. */
    public static void notAllowed(Service service, String path) {
        StubPlatform.service(service)
                .stubFor(get(urlPathEqualTo(path))
                        .atPriority(1)
                        .willReturn(aResponse()
                                .withStatus(403)
                                .withHeader("Content-Type", "application/problem+json")
                                .withBody("{\"status\":403,\"title\":\"You may not do this\"}")));
    }

    public static void created(Service service, String path, String body) {
        StubPlatform.service(service)
                .stubFor(post(urlPathEqualTo(path))
                        .willReturn(aResponse()
                                .withStatus(201)
                                .withHeader("Content-Type", "application/json")
                                .withBody(body)));
    }

    public static void problem(Service service, String path, int status, String body) {
        StubPlatform.service(service)
                .stubFor(post(urlPathEqualTo(path))
                        .willReturn(aResponse()
                                .withStatus(status)
                                .withHeader("Content-Type", "application/problem+json")
                                .withBody(body)));
    }
}
