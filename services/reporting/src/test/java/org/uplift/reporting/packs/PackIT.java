package org.uplift.reporting.packs;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uplift.events.EventTypes;
import org.uplift.platform.testing.Events;
import org.uplift.platform.testing.Posts;
import org.uplift.platform.testing.Statements;
import org.uplift.platform.testing.UpliftIT;
import org.uplift.reporting.Neighbours;

@UpliftIT
class PackIT {

    private static final int SCHOOL = 931_001;

    @BeforeEach
    void aSchoolWithACompletedIntervention() {
        Neighbours.school(SCHOOL, "Packed Primary", Events.nextSequence());
    }

    @Test
    void aDraftFollowsTheLiveDataAndAPublishedPackNeverChanges() throws IOException {
        // given
        var id = draft("Autumn board");
        await().untilAsserted(() ->
                assertThat(pack(id).getList("content.schools.name")).contains("Packed Primary"));

        // when
        executive().post("/api/packs/" + id + "/publish").then().statusCode(200);
        var frozen = pack(id);
        Neighbours.school(SCHOOL, "Renamed Primary", Events.nextSequence());
        var another = draft("Spring board");

        // then
        await().untilAsserted(() ->
                assertThat(pack(another).getList("content.schools.name")).contains("Renamed Primary"));
        assertThat(pack(id).getString("content")).isEqualTo(frozen.getString("content"));
        assertThat(pack(id).getList("content.schools.name")).contains("Packed Primary");
        assertThat(pack(id).getString("status")).isEqualTo("PUBLISHED");
        assertThat(text(pdf(id))).contains("Autumn board", "Packed Primary").doesNotContain("Renamed Primary");
    }

    @Test
    void thePdfIsTaggedAndInEnglish() throws IOException {
        // given
        var id = draft("Tagged board");

        // when
        var bytes = pdf(id);

        // then
        try (var document = Loader.loadPDF(bytes)) {
            var catalogue = document.getDocumentCatalog();
            assertThat(catalogue.getMarkInfo().isMarked()).isTrue();
            assertThat(catalogue.getStructureTreeRoot()).isNotNull();
            assertThat(catalogue.getLanguage()).isEqualTo("en-GB");
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Tagged board");
        }
        assertThat(text(bytes)).contains("Draft. This pack has not been published");
    }

    @Test
    void anInterventionThatWorkedIsAccountedFor() throws IOException {
        // given
        var intervention = UUID.randomUUID();
        Neighbours.intervention(intervention, SCHOOL, EventTypes.INTERVENTION_COMPLETED, "COMPLETED", 9, """
                , "closedOn": "%s", "verdict": "WORKED", "impact": {"practice": "p", "systems": "s",
                "organisation": "o", "outcomes": "Reading rose by four points"}""".formatted(
                        java.time.LocalDate.now()));
        var id = draft("Accounting board");

        // then
        await().untilAsserted(() ->
                assertThat(pack(id).getList("content.closed.outcomes")).contains("Reading rose by four points"));
        assertThat(text(pdf(id))).contains("Worked", "£2,400");
    }

    /** What a renderer is given is text: it fetches nothing, breaks at nothing, and says what was typed. */
    @Test
    void aTitleIsNoStyleSheet() throws IOException {
        // given
        var asked = new AtomicInteger();
        var outside = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        outside.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(200, -1);
        });
        outside.start();
        var address = "http://localhost:" + outside.getAddress().getPort() + "/";

        try {
            // when
            var id = draft(
                    "Board'; } body { background: url(" + address + "a) } p.x { content: url(file:///etc/hostname)");

            // then
            assertThat(text(pdf(id)).replaceAll("\\s+", " ")).contains("Board'; } body { background: url(");
            assertThat(asked).hasValue(0);
        } finally {
            outside.stop(0);
        }
    }

    @Test
    void whatCannotBePrintedIsLeftOut() throws IOException {
        // given
        Neighbours.school(SCHOOL, "Packed\\u0001 Primary", Events.nextSequence());
        var id = draft("Printable");
        await().untilAsserted(() ->
                assertThat(pack(id).getList("content.schools.name")).contains("Packed\u0001 Primary"));

        // then
        assertThat(text(pdf(id))).contains("Packed Primary");
    }

    @Test
    void manyPdfsAtOnceTakeTheirTurns() {
        var ids = Stream.generate(() -> draft("At once")).limit(8).toList();

        var answers = ids.stream()
                .map(id -> CompletableFuture.supplyAsync(
                        () -> executive().get("/api/packs/" + id + "/pdf").statusCode()))
                .toList();

        assertThat(answers).extracting(CompletableFuture::join).containsOnly(200);
    }

    @Test
    void publishingTwiceIsAConflictAndAStaleVersionAFailedPrecondition() {
        // given
        var id = draft("Twice");

        // then
        executive()
                .header("If-Match", "\"99\"")
                .post("/api/packs/" + id + "/publish")
                .then()
                .statusCode(412);
        executive().post("/api/packs/" + id + "/publish").then().statusCode(200);
        executive().post("/api/packs/" + id + "/publish").then().statusCode(409);
    }

    @Test
    void publishingAgainWithTheSameKeyGivesTheFirstAnswerAgain() {
        // given
        var id = draft("Answer lost");
        var other = draft("Another");
        var first = executive().header("Idempotency-Key", "lost-" + id).post("/api/packs/" + id + "/publish");

        // when
        var again = executive().header("Idempotency-Key", "lost-" + id).post("/api/packs/" + id + "/publish");

        // then
        first.then().statusCode(200);
        again.then().statusCode(200).header("Idempotency-Replayed", "true").header("ETag", first.header("ETag"));
        assertThat(again.jsonPath().getMap("")).isEqualTo(first.jsonPath().getMap(""));
        executive()
                .header("Idempotency-Key", "lost-" + id)
                .post("/api/packs/" + other + "/publish")
                .then()
                .statusCode(422);
    }

    @Test
    void aDraftIsGivenAnotherTitleAndMeetingUntilItIsPublished() {
        // given
        var id = draft("Autum board");
        var tag = executive().get("/api/packs/" + id).header("ETag");
        var body = "{\"title\": \"Autumn board\", \"meetingOn\": \"2026-12-11\"}";

        // then
        executive().body(body).put("/api/packs/" + id).then().statusCode(428);
        var changed = executive().header("If-Match", tag).body(body).put("/api/packs/" + id);
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(changed.jsonPath().getString("title")).isEqualTo("Autumn board");
        assertThat(changed.jsonPath().getString("meetingOn")).isEqualTo("2026-12-11");
        assertThat(changed.header("ETag")).isNotEqualTo(tag);
        executive()
                .header("If-Match", tag)
                .body(body)
                .put("/api/packs/" + id)
                .then()
                .statusCode(412);
        assertThat(Events.await(EventTypes.PACK_CHANGED, id).json().getString("meetingOn"))
                .isEqualTo("2026-12-11");
        executive().post("/api/packs/" + id + "/publish").then().statusCode(200);
        executive()
                .header("If-Match", "*")
                .body(body)
                .put("/api/packs/" + id)
                .then()
                .statusCode(409);
    }

    @ParameterizedTest
    @CsvSource({"DRAFT, DIRECTOR, EDIT PUBLISH", "DRAFT, TRUSTEE,", "DRAFT, administrator,", "PUBLISHED, DIRECTOR,"})
    void aPackOffersWhatWhoeverAsksMayDo(String status, String kind, @Nullable String actions) {
        // given
        var id = draft("Actions");
        if (status.equals("PUBLISHED")) {
            executive().post("/api/packs/" + id + "/publish").then().statusCode(200);
        }

        // when
        var read = as(Posts.token(kind)).get("/api/packs/" + id);

        // then
        assertThat(read.jsonPath().getString("status")).isEqualTo(status);
        assertThat(read.jsonPath().getList("actions", String.class))
                .isEqualTo(actions == null ? List.of() : List.of(actions.split(" ")));
    }

    @Test
    void draftsAreFoundByTheNextMeeting() {
        // given
        var mark = UUID.randomUUID().toString();
        var later = draft("Later " + mark, "2031-03-01");
        var next = draft("Next " + mark, "2031-01-01");
        var past = draft("Past " + mark, "2020-01-01");
        var published = draft("Published " + mark, "2031-02-01");
        executive().post("/api/packs/" + published + "/publish").then().statusCode(200);

        // then
        assertThat(packs(mark + "&status=DRAFT&sort=meetingOn&from=2026-11-22")).containsExactly(next, later);
        assertThat(packs(mark)).containsExactly(later, published, next, past);
        assertThat(packs(mark + "&sort=title")).containsExactly(later, next, past, published);
        assertThat(packs(mark + "&sort=status")).containsExactly(later, next, past, published);
        assertThat(Statements.during(() -> packs(mark))).isEqualTo(1);
        executive().get("/api/packs?status=LOST").then().statusCode(400);
    }

    private static List<String> packs(String query) {
        return executive()
                .get("/api/packs?q=" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.id", String.class);
    }

    @Test
    void whatIsAnnouncedKeepsItsContract() {
        // when
        var id = draft("Announced");
        executive().post("/api/packs/" + id + "/publish").then().statusCode(200);

        // then: Events.await checks each against its schema
        var drafted = Events.await(EventTypes.PACK_DRAFTED, id);
        var published = Events.await(EventTypes.PACK_PUBLISHED, id);
        assertThat(drafted.json().getString("title")).isEqualTo("Announced");
        assertThat(published.json().getString("digest")).hasSize(64);
        assertThat(published.sequence()).isGreaterThan(drafted.sequence());
    }

    @Test
    void theSameKeyDraftsOnePack() {
        // given
        var body = "{\"title\": \"Once\", \"meetingOn\": \"2026-12-10\"}";

        // when
        var first =
                executive().header("Idempotency-Key", "pack-once").body(body).post("/api/packs");
        var second =
                executive().header("Idempotency-Key", "pack-once").body(body).post("/api/packs");

        // then
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.jsonPath().getString("id")).isEqualTo(first.jsonPath().getString("id"));
    }

    @Test
    void aTrusteeReadsThePackAndItsHistoryButPublishesNothing() {
        // given
        var id = draft("For trustees");
        var trustee = Posts.token("TRUSTEE");

        // then
        as(trustee).get("/api/packs/" + id).then().statusCode(200);
        var history = as(trustee).get("/api/packs/" + id + "/history").jsonPath();
        assertThat(history.getList("items.field")).contains("title");
        as(trustee).post("/api/packs/" + id + "/publish").then().statusCode(403);
    }

    @Test
    void whatIsMissingIsNamed() {
        // when
        var problem = executive().body("{\"title\": \" \"}").post("/api/packs");

        // then
        assertThat(problem.statusCode()).isEqualTo(422);
        assertThat(problem.jsonPath().getList("errors.pointer")).containsExactlyInAnyOrder("/title", "/meetingOn");
    }

    private static String draft(String title) {
        return draft(title, "2026-12-10");
    }

    private static String draft(String title, String meetingOn) {
        return executive()
                .body("{\"title\": \"%s\", \"meetingOn\": \"%s\"}".formatted(title, meetingOn))
                .post("/api/packs")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static JsonPath pack(String id) {
        return executive()
                .get("/api/packs/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static byte[] pdf(String id) {
        return executive()
                .get("/api/packs/" + id + "/pdf")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " "); // lines wrap
        }
    }

    private static RequestSpecification executive() {
        return as(Posts.token("DIRECTOR"));
    }

    private static RequestSpecification as(String token) {
        return given().auth().preemptive().oauth2(token).contentType("application/json");
    }
}
