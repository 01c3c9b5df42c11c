package org.uplift.schools.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.uplift.events.EventTypes;
import org.uplift.events.Topics;
import org.uplift.platform.testing.Events;
import org.uplift.platform.testing.Statements;
import org.uplift.platform.testing.UpliftIT;
import org.uplift.schools.GiasSample;
import org.uplift.schools.Trust;

/** Files of Get Information About Schools, all of them or none. */
@UpliftIT
class ImportIT {

    private static final Path REAL = Path.of("../../../shared/data/gias-hampshire-surrey-2022.csv");

    @Test
    void theRealFilesTrustIsTwentySchoolsAndTheSecondTimeNothingChanges() throws IOException {
        assumeTrue(Files.exists(REAL), "the real GIAS file is not on this machine: " + REAL);
        var file = Files.readAllBytes(REAL);

        var first = Trust.upload(file, "?trust= glf schools ");
        var second = Trust.upload(file, "?trust=GLF SCHOOLS");

        first.then()
                .statusCode(201)
                .header("Location", containsString("/api/schools/imports/" + first.path("id")))
                .body("rows", equalTo(20))
                .body("created", equalTo(20))
                .body("problems", empty());
        second.then()
                .statusCode(201)
                .body("created", equalTo(0))
                .body("updated", equalTo(0))
                .body("unchanged", equalTo(20));
        Trust.administrator()
                .get("/api/schools?trust=glf schools&limit=200")
                .then()
                .body("items", hasSize(20))
                .body("items.find { it.urn == 138764 }.name", equalTo("Danetree Primary School"))
                .body("items.find { it.urn == 138764 }.fsmPercent", equalTo(16.2f));
    }

    @Test
    void aSchoolAnnouncesItselfOnceAndAgainOnlyWhereItChanged() {
        var same = Trust.urn();
        var changing = Trust.urn();
        Trust.register(GiasSample.oldLayout().school(same, "Same", "T").school(changing, "Before", "T"));

        var report = Trust.upload(
                GiasSample.newLayout()
                        .school(same, "Same", "T")
                        .school(changing, "After", "T")
                        .utf8(),
                "");

        report.then().body("updated", equalTo(1)).body("unchanged", equalTo(1));
        var changed = Events.await(EventTypes.SCHOOL_CHANGED, String.valueOf(changing));
        assertThat(changed.json().getString("name")).isEqualTo("After");
        assertThat(Events.on(Topics.SCHOOL))
                .filteredOn(event -> event.key().equals(String.valueOf(same)))
                .hasSize(1)
                .allMatch(event -> event.happened().equals("registered"));
    }

    @Test
    void fiveBadRowsInAThousandAreNamedAndNothingIsApplied() {
        var sample = GiasSample.newLayout();
        var first = Trust.urn();
        for (int row = 0; row < 1000; row++) {
            sample.school(row == 0 ? first : Trust.urn(), "School " + row, "FIVE BAD ROWS");
            switch (row) {
                case 10 -> sample.with("URN", "");
                case 20 -> sample.with("EstablishmentName", "");
                case 30 -> sample.with("OpenDate", "31-02-2012");
                case 40 -> sample.with("NumberOfPupils", "lots");
                case 50 -> sample.with("URN", String.valueOf(first));
                default -> {}
            }
        }

        var refused = Trust.upload(sample.utf8(), "");

        refused.then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:uplift:problem:validation"))
                .body("status", equalTo(422))
                .body("detail", startsWith("Nothing was imported: the file has 5 problems."))
                .body("rows", equalTo(1000))
                .body("rejected", equalTo(5))
                .body("created", equalTo(995))
                .body("problems.line", contains(12, 22, 32, 42, 52))
                .body("problems.column", contains("URN", "EstablishmentName", "OpenDate", "NumberOfPupils", "URN"))
                .body("problems[2].value", equalTo("31-02-2012"))
                .body("problems[4].reason", equalTo("This URN is in line 2 already."));
        Trust.administrator().get("/api/schools?trust=FIVE BAD ROWS").then().body("items", empty());
        Trust.administrator()
                .get("/api/schools/imports/" + refused.path("id"))
                .then()
                .statusCode(200)
                .body("rejected", equalTo(5));
    }

    @Test
    void aDryRunTellsWhatWouldBeAndChangesNothing() {
        var sample = GiasSample.oldLayout()
                .school(Trust.urn(), "Would be", "DRY RUN")
                .school(Trust.urn(), "", "DRY RUN");

        var report = Trust.upload(sample.windows1252(), "?dryRun=true");

        report.then()
                .statusCode(201)
                .body("dryRun", equalTo(true))
                .body("created", equalTo(1))
                .body("rejected", equalTo(1))
                .body("problems", hasSize(1));
        Trust.administrator().get("/api/schools?trust=dry run").then().body("items", empty());
    }

    @Test
    void onlyTheFirstTwoHundredProblemsAreListedAndTheRestCounted() {
        var sample = GiasSample.oldLayout();
        for (int row = 0; row < 250; row++) {
            sample.school(Trust.urn(), "", "");
        }

        Trust.upload(sample.utf8(), "?dryRun=true")
                .then()
                .body("problems", hasSize(200))
                .body("moreProblems", equalTo(50))
                .body("rejected", equalTo(250));
    }

    @Test
    void aTrustTheFileDoesNotKnowIsAnsweredWithTheOneThatMayBeMeant() {
        var sample = GiasSample.oldLayout().school(Trust.urn(), "A", "GLF SCHOOLS");

        Trust.upload(sample.utf8(), "?trust=GFL Schools")
                .then()
                .statusCode(422)
                .body("problems[0].column", equalTo("Trusts (name)"))
                .body("problems[0].value", equalTo("GFL Schools"))
                .body("problems[0].reason", containsString("Did you mean GLF SCHOOLS?"));
    }

    @Test
    void anEmptyFileSaysSo() {
        Trust.upload(new byte[0], "").then().statusCode(422).body("problems.reason", contains("The file is empty."));
    }

    @Test
    void aFileThatIsNoCsvOrHasAnotherHeaderSaysSo() {
        Trust.upload("%PDF-1.7\n\u0000".getBytes(StandardCharsets.ISO_8859_1), "")
                .then()
                .statusCode(422)
                .body("problems[0].reason", containsString("not a CSV file"));
        Trust.upload(GiasSample.oldLayout().without("URN").utf8(), "")
                .then()
                .statusCode(422)
                .body("problems[0].line", equalTo(1))
                .body("problems[0].reason", containsString("lacks these GIAS columns: URN"));
        Trust.administrator()
                .contentType("application/json")
                .body("{}")
                .post("/api/schools/imports")
                .then()
                .statusCode(415);
    }

    @Test
    void aZipWithOneCsvIsReadAsThatCsv() throws IOException {
        var zipped = zip(
                GiasSample.oldLayout().school(Trust.urn(), "Zipped", "ZIPPED").utf8());

        Trust.administrator()
                .contentType("application/zip")
                .body(zipped)
                .post("/api/schools/imports")
                .then()
                .statusCode(201)
                .body("created", equalTo(1));
    }

    @Test
    void whatUnpacksToMoreThanIsAllowedIsTooLarge() throws IOException {
        var bomb = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("bomb.csv"));
            var nothing = new byte[1024 * 1024];
            for (int megabyte = 0; megabyte < 201; megabyte++) {
                zip.write(nothing);
            }
        }

        Trust.administrator()
                .contentType("application/zip")
                .body(bomb.toByteArray())
                .post("/api/schools/imports")
                .then()
                .statusCode(413)
                .body("type", equalTo("urn:uplift:problem:too-large"));
    }

    @Test
    void theSameKeyGivesTheSameReport() {
        var file = GiasSample.oldLayout().school(Trust.urn(), "Once", "ONCE").utf8();
        var key = UUID.randomUUID().toString();

        var first = Trust.administrator()
                .header("Idempotency-Key", key)
                .contentType("text/csv")
                .body(file)
                .post("/api/schools/imports");
        var again = Trust.administrator()
                .header("Idempotency-Key", key)
                .contentType("text/csv")
                .body(file)
                .post("/api/schools/imports");

        first.then().statusCode(201).body("created", equalTo(1));
        again.then().statusCode(201).body("id", equalTo(first.path("id"))).body("created", equalTo(1));
    }

    @Test
    void aFileThatChangesNothingTakesTheSameStatementsHoweverLongItIs() {
        var small = GiasSample.oldLayout();
        var large = GiasSample.oldLayout();
        for (int row = 0; row < 500; row++) {
            var urn = Trust.urn();
            large.school(urn, "School " + row, "COUNTED");
            if (row < 5) {
                small.school(urn, "School " + row, "COUNTED");
            }
        }
        Trust.register(large);

        var few = Statements.during(() -> Trust.register(small));
        var many = Statements.during(() -> Trust.register(large));

        assertThat(many).isEqualTo(few).isLessThan(8);
    }

    @Test
    void importsAreListedNewestFirst() {
        Trust.register(GiasSample.oldLayout().school(Trust.urn(), "A", ""));
        var newest =
                Trust.upload(GiasSample.oldLayout().school(Trust.urn(), "B", "").utf8(), "");

        var page = Trust.administrator().get("/api/schools/imports?limit=1");

        page.then().body("items[0].id", equalTo(newest.path("id")));
        Trust.administrator()
                .get("/api/schools/imports?limit=1&after=" + page.path("next"))
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
    }

    private static byte[] zip(byte[] csv) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("edubasealldata.csv"));
            zip.write(csv);
        }
        return bytes.toByteArray();
    }
}
