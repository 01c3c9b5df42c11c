package org.uplift.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One improvement cycle, from a file of schools to the board's page. */
@Journey
class CycleIT {

    private static final String OUTCOMES = "71% secure, from 52%";

    private final Trust trust;
    private final Cycle cycle;

    CycleIT(Trust trust) {
        this.trust = trust;
        this.cycle = new Cycle(trust);
    }

    @ParameterizedTest
    @EnumSource
    void aTrustGoesFromAFileOfSchoolsToTheBoardsPage(Source source) throws IOException {
        // given
        List<JsonNode> schools = imported(source);
        int receiver = schools.get(0).path("urn").asInt();
        int giver = schools.get(1).path("urn").asInt();
        String name = schools.get(0).path("name").asText();
        String budget = cycle.budget(10_000);

        // when
        String person = appointed(giver);
        String need = cycle.need(receiver);
        offered(person, receiver);
        String intervention = commissioned(need, person, budget);

        // then
        figuresOfSupportUnderWay(receiver, giver);
        reviewed(intervention);
        closed(intervention);
        accounted(need, person, budget);
        figuresOnceClosed(receiver, giver);
        published(name);
        remembered(need, intervention, person, budget);
        trust.awaitReconciled();
    }

    private List<JsonNode> imported(Source source) throws IOException {
        byte[] file = source.file();
        String wanted = "&trust=" + URLEncoder.encode(source.trust, StandardCharsets.UTF_8);

        JsonNode looked = imports("?dryRun=true" + wanted, file);
        assertThat(looked.path("created").asInt()).isEqualTo(source.schools);
        assertThat(schoolsOf(source)).as("a dry run registers nothing").isEmpty();

        JsonNode applied = imports("?dryRun=false" + wanted, file);
        assertThat(applied.path("rows").asInt()).isEqualTo(source.schools);
        assertThat(applied.path("created").asInt()).isEqualTo(source.schools);
        assertThat(applied.path("rejected").asInt()).isZero();
        assertThat(applied.path("problems")).isEmpty();

        JsonNode again = imports("?dryRun=false" + wanted, file);
        assertThat(again.path("created").asInt()).isZero();
        assertThat(again.path("updated").asInt()).isZero();
        assertThat(again.path("unchanged").asInt()).isEqualTo(source.schools);

        List<JsonNode> schools = schoolsOf(source);
        assertThat(schools)
                .hasSize(source.schools)
                .allSatisfy(school -> assertThat(school.path("trust").asText()).isEqualToIgnoringCase(source.trust));
        return schools;
    }

    private JsonNode imports(String how, byte[] file) {
        return trust.administrator()
                .upload("/api/schools/imports" + how, BodyPublishers.ofByteArray(file))
                .expect(201)
                .json();
    }

    private List<JsonNode> schoolsOf(Source source) {
        JsonNode page = trust.executive()
                .get("/api/schools?limit=200&trust=" + URLEncoder.encode(source.trust, StandardCharsets.UTF_8))
                .expect(200)
                .json();
        return StreamSupport.stream(page.path("items").spliterator(), false).toList();
    }

    private String appointed(int school) {
        Map<String, Object> person = cycle.specialist("Maren Tollgate", school, 12);
        String key = UUID.randomUUID().toString();
        String first = trust.administrator()
                .post("/api/people", key, person)
                .expect(201)
                .id();
        String again = trust.administrator()
                .post("/api/people", key, person)
                .expect(201)
                .id();
        assertThat(again).as("the same key gives the same person").isEqualTo(first);
        return first;
    }

    private void offered(String person, int receiver) {
        JsonNode found = trust.executive()
                .get(
                        "/api/capacity/matches?strand=SUBJECT&subject=Mathematics&phase=Primary&days=6&from=%s&to=%s&receiver=%d"
                                .formatted(Trust.today(), Trust.today().plusWeeks(12), receiver))
                .expect(200)
                .json();
        JsonNode offer = StreamSupport.stream(found.path("items").spliterator(), false)
                .filter(match -> match.path("personId").asText().equals(person))
                .findFirst()
                .orElseThrow(() -> new AssertionError("The person is not offered: " + found));
        assertThat(Answer.number(offer, "freeDays")).isEqualByComparingTo("12");
        assertThat(Answer.number(offer, "schoolGives")).isEqualByComparingTo("0");
        assertThat(Answer.texts(offer.path("reasons"))).contains("Specialist in Mathematics");
    }

    private String commissioned(String need, String person, String budget) {
        Map<String, Object> proposal = cycle.proposal(need, Map.of(person, 6), new BigDecimal("2400.00"), budget);
        String key = UUID.randomUUID().toString();
        Answer proposed =
                trust.executive().post("/api/interventions", key, proposal).expect(201);
        assertThat(proposed.json().path("status").asText()).isEqualTo("PROPOSED");
        assertThat(proposed.header("location")).endsWith("/api/interventions/" + proposed.id());
        assertThat(trust.executive()
                        .post("/api/interventions", key, proposal)
                        .expect(201)
                        .id())
                .as("the same key gives the same intervention")
                .isEqualTo(proposed.id());

        assertThat(cycle.decision(proposed.id())).isEqualTo("COMMISSIONED");
        JsonNode ledger = cycle.ledger(person);
        assertThat(Answer.number(ledger, "reserved")).isEqualByComparingTo("6");
        assertThat(Answer.number(ledger, "free")).isEqualByComparingTo("6");
        JsonNode money = cycle.money(budget);
        assertThat(Answer.number(money, "committed")).isEqualByComparingTo("2400");
        assertThat(Answer.number(money, "balance")).isEqualByComparingTo("7600");
        return proposed.id();
    }

    private void figuresOfSupportUnderWay(int receiver, int giver) {
        await().atMost(Cycle.PATIENCE).untilAsserted(() -> {
            JsonNode figures = cycle.figures(receiver);
            assertThat(figures.path("openNeeds").asInt()).isEqualTo(1);
            assertThat(figures.path("liveInterventions").asInt()).isEqualTo(1);
            assertThat(Answer.number(figures, "daysReceived")).isEqualByComparingTo("6");
            assertThat(Answer.number(figures, "committed")).isEqualByComparingTo("2400");
            assertThat(Answer.number(cycle.figures(giver), "daysGiven")).isEqualByComparingTo("6");
        });
    }

    private void reviewed(String intervention) {
        trust.executive()
                .post(
                        "/api/interventions/" + intervention + "/reviews",
                        Map.of(
                                "heldOn", Trust.today().toString(),
                                "progress", List.of(Map.of("measure", "Secure in multiplication, %", "value", 71)),
                                "judgement", "AHEAD",
                                "note", "Every class teaches the agreed methods.",
                                "nextReviewOn", Trust.today().plusWeeks(6).toString()))
                .expect(201);
        JsonNode trace = trust.executive()
                .get("/api/interventions/" + intervention)
                .expect(200)
                .json();
        assertThat(trace.path("status").asText()).isEqualTo("IN_DELIVERY");
        assertThat(trace.path("reviews")).hasSize(1);
        assertThat(trace.path("evidence").path(0).path("kind").asText()).isEqualTo("Work scrutiny");
        assertThat(trace.path("support").path(0).path("days").asInt()).isEqualTo(6);
        assertThat(trace.path("targets").path(0).path("met").asBoolean()).isTrue();
    }

    private void closed(String intervention) {
        JsonNode closed = trust.executive()
                .post(
                        "/api/interventions/" + intervention + "/close",
                        Map.of(
                                "closedOn", Trust.today().toString(),
                                "verdict", "WORKED",
                                "impact",
                                        Map.of(
                                                "practice", "Teachers plan from the agreed methods.",
                                                "systems", "Half-termly checks lead to help in the same week.",
                                                "organisation", "The school has a mathematics lead of its own.",
                                                "outcomes", OUTCOMES)))
                .expect(200)
                .json();
        assertThat(closed.path("status").asText()).isEqualTo("COMPLETED");
    }

    private void accounted(String need, String person, String budget) {
        await().atMost(Cycle.PATIENCE).untilAsserted(() -> {
            JsonNode ledger = cycle.ledger(person);
            assertThat(Answer.number(ledger, "delivered")).isEqualByComparingTo("6");
            assertThat(Answer.number(ledger, "reserved")).isEqualByComparingTo("0");
            JsonNode money = cycle.money(budget);
            assertThat(Answer.number(money, "actual")).isEqualByComparingTo("2400");
            assertThat(Answer.number(money, "committed")).isEqualByComparingTo("0");
            assertThat(Answer.number(money, "balance")).isEqualByComparingTo("7600");
        });
        assertThat(trust.executive()
                        .get("/api/needs/" + need)
                        .expect(200)
                        .json()
                        .path("status")
                        .asText())
                .isEqualTo("MET");
    }

    private void figuresOnceClosed(int receiver, int giver) {
        await().atMost(Cycle.PATIENCE).untilAsserted(() -> {
            JsonNode figures = cycle.figures(receiver);
            assertThat(figures.path("openNeeds").asInt()).isZero();
            assertThat(figures.path("liveInterventions").asInt()).isZero();
            assertThat(Answer.number(figures, "daysReceived"))
                    .as("delivered days")
                    .isEqualByComparingTo("6");
            assertThat(Answer.number(figures, "committed")).isEqualByComparingTo("0");
            assertThat(Answer.number(figures, "spent")).isEqualByComparingTo("2400");
            assertThat(Answer.number(cycle.figures(giver), "daysGiven")).isEqualByComparingTo("6");
        });
    }

    private void published(String school) throws IOException {
        String title = "Improvement report " + UUID.randomUUID().toString().substring(0, 8);
        String path = "/api/packs/" + cycle.published(title, Trust.today().plusWeeks(2));
        assertThat(trust.executive().get(path).expect(200).json().path("status").asText())
                .isEqualTo("PUBLISHED");
        Answer pdf = trust.executive()
                .get(path + "/pdf", Map.of("Accept", "application/pdf"))
                .expect(200);
        try (var document = Loader.loadPDF(pdf.body())) {
            var catalog = document.getDocumentCatalog();
            assertThat(catalog.getMarkInfo().isMarked()).as("tagged").isTrue();
            assertThat(catalog.getStructureTreeRoot()).isNotNull();
            String text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
            assertThat(text).contains(title, school, "£2,400", "Worked", OUTCOMES);
        }
    }

    private void remembered(String need, String intervention, String person, String budget) {
        assertThat(changes(trust.executive(), "/api/interventions/" + intervention))
                .anySatisfy(change -> {
                    assertThat(change.path("field").asText()).isEqualTo("status");
                    assertThat(change.path("before").asText()).isEqualTo("IN_DELIVERY");
                    assertThat(change.path("after").asText()).isEqualTo("COMPLETED");
                    assertThat(change.path("actor").asText()).isNotBlank();
                });
        assertThat(changes(trust.executive(), "/api/needs/" + need)).isNotEmpty();
        assertThat(changes(trust.administrator(), "/api/people/" + person)).isNotEmpty();
        assertThat(changes(trust.administrator(), "/api/budgets/" + budget)).isNotEmpty();
    }

    private static List<JsonNode> changes(Caller caller, String path) {
        JsonNode page = caller.get(path + "/history?limit=200").expect(200).json();
        return StreamSupport.stream(page.path("items").spliterator(), false).toList();
    }
}
