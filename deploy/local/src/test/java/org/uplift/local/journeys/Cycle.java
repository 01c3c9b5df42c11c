package org.uplift.local.journeys;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** The commands of an improvement cycle, with what a test does not care about filled in. */
final class Cycle {

    static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Trust trust;

    Cycle(Trust trust) {
        this.trust = trust;
    }

    /** A specialist in mathematics at that school; their address is theirs alone. */
    Map<String, Object> specialist(String name, int school, int days) {
        return Map.of(
                "name",
                name,
                "email",
                "specialist-" + UUID.randomUUID() + "@uplift.example",
                "appointments",
                List.of(Map.of("kind", "PRACTITIONER", "schoolUrn", school, "from", "2024-09-01")),
                "specialisms",
                List.of(Map.of("strand", "SUBJECT", "subject", "Mathematics", "phase", "Primary")),
                "supportDaysPerYear",
                days);
    }

    String person(String name, int school, int days) {
        return trust.administrator()
                .post("/api/people", specialist(name, school, days))
                .expect(201)
                .id();
    }

    String budget(int pounds) {
        return budget(pounds, Trust.year(Trust.today()));
    }

    String budget(int pounds, String year) {
        String code = "J-" + UUID.randomUUID().toString().substring(0, 8);
        trust.administrator()
                .post(
                        "/api/budgets",
                        Map.of("code", code, "name", "School improvement", "year", year, "amount", pounds))
                .expect(201);
        return code;
    }

    static Map<String, Object> asked(int school, String summary) {
        return Map.of(
                "schoolUrn",
                school,
                "strand",
                "SUBJECT",
                "subject",
                "Mathematics",
                "summary",
                summary,
                "evidence",
                List.of(Map.of(
                        "kind", "Work scrutiny",
                        "on", Trust.today().minusDays(7).toString(),
                        "note", "Methods differ from class to class.")));
    }

    /** Where the school was only just imported, interventions hears of it a moment later. */
    String need(int school) {
        Map<String, Object> need = asked(school, "Fewer pupils than a year ago are secure in multiplication.");
        String key = UUID.randomUUID().toString();
        return await("the need of " + school)
                .atMost(PATIENCE)
                .until(() -> trust.executive().post("/api/needs", key, need), answer -> answer.status() == 201)
                .id();
    }

    Map<String, Object> proposal(String need, Map<String, ? extends Number> support, BigDecimal pounds, String budget) {
        Map<String, Object> proposal = new TreeMap<>();
        proposal.put("needId", need);
        proposal.put("route", "SCHOOL_TO_SCHOOL");
        proposal.put("summary", "A lead practitioner plans and teaches with Year 3 and Year 4.");
        proposal.put("startsOn", Trust.today().toString());
        proposal.put("endsOn", Trust.today().plusWeeks(12).toString());
        proposal.put(
                "targets",
                List.of(Map.of(
                        "measure",
                        "Secure in multiplication, %",
                        "baseline",
                        52,
                        "target",
                        70,
                        "dueOn",
                        Trust.today().plusWeeks(10).toString())));
        proposal.put("successCriteria", List.of("Every class teaches the agreed methods"));
        proposal.put(
                "support",
                support.entrySet().stream()
                        .map(line -> Map.of("personId", line.getKey(), "days", line.getValue()))
                        .toList());
        if (pounds.signum() > 0) {
            proposal.put("cost", Map.of("amount", pounds, "budgetCode", budget));
        }
        return proposal;
    }

    String propose(String need, String person, int days, int pounds, String budget) {
        return trust.executive()
                .post("/api/interventions", proposal(need, Map.of(person, days), BigDecimal.valueOf(pounds), budget))
                .expect(201)
                .id();
    }

    /** The intervention, once schools and finance have answered its proposal. */
    JsonNode decided(String intervention) {
        return await("a decision on " + intervention)
                .atMost(PATIENCE)
                .until(
                        () -> trust.executive()
                                .get("/api/interventions/" + intervention)
                                .expect(200)
                                .json(),
                        found -> !found.path("status").asText().equals("PROPOSED"));
    }

    /** What was decided: delivery begins by itself on the first day, which may have come in the meantime. */
    String decision(String intervention) {
        JsonNode decided = decided(intervention);
        return decided.path("timeline").findValuesAsText("what").contains("COMMISSIONED")
                ? "COMMISSIONED"
                : decided.path("status").asText();
    }

    /** A pack of all there is to say today, published for that meeting. */
    String published(String title, LocalDate meetingOn) {
        String pack = trust.executive()
                .post("/api/packs", Map.of("title", title, "meetingOn", meetingOn.toString()))
                .expect(201)
                .id();
        trust.executive().post("/api/packs/" + pack + "/publish", Map.of()).expect(200);
        return pack;
    }

    JsonNode ledger(String person) {
        return trust.executive()
                .get("/api/capacity/people/" + person)
                .expect(200)
                .json();
    }

    JsonNode money(String budget) {
        return trust.administrator().get("/api/budgets/" + budget).expect(200).json();
    }

    JsonNode figures(int school) {
        return trust.executive().get("/api/dashboard/" + school).expect(200).json();
    }
}
