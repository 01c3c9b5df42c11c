package org.uplift.schools.imports;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.uplift.platform.testing.UpliftIT;
import org.uplift.schools.Trust;

/** Small files that once failed, as people had them at hand: read where they can be, and named for what they are. */
@UpliftIT
class CasesIT {

    private static final Path CASES = Path.of("../../../shared/cases");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "excel-semicolon.csv",
                "excel-sep-line.csv",
                "excel-trailing-empty-row.csv",
                "excel-unicode-text-utf16.txt",
                "gias-dates-with-slashes.csv",
                "gias-fsm-two-dots.csv",
                "gias-download-two-files.zip"
            })
    void whatASpreadsheetSavedIsRead(String file) throws IOException {
        var report = dryRun(file, "");

        report.then().statusCode(201).body("problems", empty()).body("rejected", equalTo(0));
        addsUp(report);
    }

    @Test
    void noFigureIsNeverNought() throws IOException {
        Trust.upload(Files.readAllBytes(file("gias-fsm-two-dots.csv")), "")
                .then()
                .statusCode(201);

        Trust.administrator().get("/api/schools/998402").then().body("fsmPercent", nullValue());
    }

    @Test
    void aRowThatEndsTooSoonIsRefusedWithItsLineAndCounted() throws IOException {
        var report = dryRun("one-row-too-short.csv", "");

        report.then()
                .body("problems", hasSize(1))
                .body("problems[0].line", equalTo(4))
                .body("rows", equalTo(3))
                .body("rejected", equalTo(1));
        addsUp(report);
        Trust.administrator()
                .get("/api/schools/imports/" + report.path("id") + "/rows")
                .then()
                .body("items", hasSize(3))
                .body("items.outcome", hasItem("REJECTED"));
    }

    @Test
    void anotherTrustsBrokenRowIsReportedAndNoReasonToRefuse() throws IOException {
        var report = dryRun("other-trusts-row-one-field-too-many.csv", "&trust=zz field trial trust");

        report.then()
                .body("problems", empty())
                .body("rows", equalTo(1))
                .body("passedOver", hasSize(1))
                .body("passedOver[0].line", equalTo(3))
                .body("passedOver[0].value", equalTo("Other Trust"));
        addsUp(report);
        dryRun("other-trusts-row-one-field-too-many.csv", "&trust=Other Trust")
                .then()
                .body("problems", hasSize(1))
                .body("rejected", equalTo(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"utf8-one-1252-byte.csv", "utf8-bom-one-1252-byte.csv"})
    void twoEncodingsInOneFileAreRefusedWithTheLine(String file) throws IOException {
        dryRun(file, "")
                .then()
                .body("problems", hasSize(1))
                .body("problems[0].line", equalTo(3))
                .body("problems[0].reason", containsString("another encoding"));
    }

    @ParameterizedTest
    @CsvSource({"ks2.csv, key stage 2 results", "links.csv, the links between schools"})
    void whatIsNoFileOfSchoolsIsCalledWhatItIs(String file, String what) throws IOException {
        dryRun(file, "").then().body("problems[0].reason", containsString("These are " + what));
    }

    private static void addsUp(Response report) {
        var counts = report.jsonPath();
        report.then()
                .body(
                        "rows",
                        equalTo(counts.getInt("created")
                                + counts.getInt("updated")
                                + counts.getInt("unchanged")
                                + counts.getInt("rejected")));
    }

    private static Response dryRun(String name, String more) throws IOException {
        var bytes = Files.readAllBytes(file(name));
        return name.endsWith(".zip")
                ? Trust.administrator()
                        .contentType("application/zip")
                        .body(bytes)
                        .post("/api/schools/imports?dryRun=true" + more)
                : Trust.upload(bytes, "?dryRun=true" + more);
    }

    private static Path file(String name) {
        var file = CASES.resolve(name);
        assumeTrue(Files.exists(file), "the file is not on this machine: " + file);
        return file;
    }
}
