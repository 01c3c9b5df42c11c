package org.uplift.interventions;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.uplift.events.EventType;
import org.uplift.events.EventTypes;
import org.uplift.events.Topics;
import org.uplift.platform.testing.Envelope;
import org.uplift.platform.testing.Events;
import org.uplift.platform.testing.Posts;

/** Walks the improvement cycle over HTTP, and answers proposals as schools and finance would. */
public final class InterventionCalls {

    public static final String INTERVENTIONS = Topics.INTERVENTION;
    public static final String NEEDS = Topics.NEED;
    public static final LocalDate TODAY = LocalDate.now();
    public static final LocalDate FIRST_DAY = TODAY.minusWeeks(2);
    public static final LocalDate LAST_DAY = TODAY.plusWeeks(20);

    public static final String DAYS_AND_COST = """
            , "support": [{"personId": "0199f1c0-0000-7000-8000-000000000021", "days": 4},
                          {"personId": "0199f1c0-0000-7000-8000-000000000022", "days": 2.0}],
              "cost": {"amount": 2400, "budgetCode": "SI-2026"}""";
    public static final String NEITHER = "";

    private static final Map<Integer, Boolean> REGISTERED = new ConcurrentHashMap<>();

    private InterventionCalls() {}

    /** Somebody with a post of a kind across the whole trust. */
    public static RequestSpecification as(String kind) {
        return with(Posts.token(kind));
    }

    /** Somebody with a post of a kind at one school. */
    public static RequestSpecification as(String kind, int school) {
        return with(Posts.token(kind, school));
    }

    private static RequestSpecification with(String token) {
        return given().auth().preemptive().oauth2(token).contentType(ContentType.JSON);
    }

    public static UUID need(int school) {
        REGISTERED.computeIfAbsent(school, urn -> {
            Events.school(urn);
            return true;
        });
        return id(as("DIRECTOR").body(needBody(school)).post("/api/needs"));
    }

    public static String needBody(int school) {
        return """
                {"schoolUrn": %d, "strand": "subject", "subject": "Mathematics",
                 "summary": "Reasoning lags behind fluency.",
                 "evidence": [{"kind": "work scrutiny", "on": "%s", "note": "Few problems are solved."},
                              {"kind": "results", "on": "%s", "note": "48 per cent at the expected standard."}]}""".formatted(school, TODAY.minusDays(3), TODAY.minusDays(60));
    }

    public static UUID proposed(UUID need, String daysAndCost) {
        return id(as("DIRECTOR").body(proposal(need, daysAndCost)).post("/api/interventions"));
    }

    public static String proposal(UUID need, String daysAndCost) {
        return """
                {"needId": "%s", "route": "SCHOOL_TO_SCHOOL", "summary": "A specialist leader coaches.",
                 "startsOn": "%s", "endsOn": "%s",
                 "targets": [{"measure": "Expected standard", "baseline": 48, "target": 60.5, "dueOn": "%s"}],
                 "successCriteria": ["The subject lead plans alone."]%s}""".formatted(need, FIRST_DAY, LAST_DAY, LAST_DAY, daysAndCost);
    }

    public static Response act(UUID intervention, String action, String body) {
        return as("DIRECTOR").body(body).post("/api/interventions/" + intervention + "/" + action);
    }

    public static String review(LocalDate heldOn, int value) {
        return """
                {"heldOn": "%s", "judgement": "ON_TRACK", "note": "Planning has improved.",
                 "progress": [{"measure": "Expected standard", "value": %d}]}""".formatted(heldOn, value);
    }

    public static String closing(LocalDate closedOn, String verdict) {
        return """
                {"closedOn": "%s", "verdict": "%s",
                 "impact": {"practice": "Teachers plan reasoning.", "systems": "One policy.",
                            "organisation": "The lead coaches.", "outcomes": "Up to 61 per cent."}}""".formatted(closedOn, verdict);
    }

    public static JsonPath read(UUID intervention) {
        var response = as("DIRECTOR").get("/api/interventions/" + intervention);
        assertThat(response.statusCode()).isEqualTo(200);
        return response.jsonPath();
    }

    public static void awaitStatus(UUID intervention, String status) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(read(intervention).getString("status")).isEqualTo(status));
    }

    public static Envelope reserved(UUID intervention) {
        return answer(EventTypes.BOOKING_RESERVED, intervention, "\"days\": 6.0");
    }

    public static Envelope daysRefused(UUID intervention, String reason) {
        return answer(EventTypes.BOOKING_REFUSED, intervention, "\"reasons\": [\"" + reason + "\"]");
    }

    public static Envelope made(UUID intervention) {
        return answer(EventTypes.COMMITMENT_MADE, intervention, "\"budgetCode\": \"SI-2026\", \"amount\": 2400.00");
    }

    public static Envelope moneyRefused(UUID intervention, String reason) {
        return answer(EventTypes.COMMITMENT_REFUSED, intervention, "\"reasons\": [\"" + reason + "\"]");
    }

    private static Envelope answer(EventType type, UUID intervention, String rest) {
        return Envelope.of(
                type,
                intervention.toString(),
                Events.nextSequence(),
                "{\"interventionId\": \"%s\", \"somethingNew\": 1, %s}".formatted(intervention, rest));
    }

    private static UUID id(Response response) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(201);
        return UUID.fromString(response.jsonPath().getString("id"));
    }
}
