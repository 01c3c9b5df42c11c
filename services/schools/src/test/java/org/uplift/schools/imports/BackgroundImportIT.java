package org.uplift.schools.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uplift.platform.testing.Events;
import org.uplift.platform.testing.UpliftIT;
import org.uplift.schools.GiasSample;
import org.uplift.schools.Trust;

/** Imports that are worked on after the answer, and dry runs that are applied. The worker works when the test says so. */
@UpliftIT
class BackgroundImportIT {

    private static final Path REAL = Path.of("../../../shared/data/gias-hampshire-surrey-2022.csv");

    @Inject
    ImportWorker worker;

    @Inject
    DataSource database;

    @BeforeEach
    void nothingWaits() {
        worker.work();
    }

    @Test
    void aFileIsKeptAnsweredAtOnceAndImportedInTheNameOfWhoeverSentIt() {
        var urn = Trust.urn();
        var accepted = later(GiasSample.oldLayout().school(urn, "Later", "T"), "");

        accepted.then()
                .statusCode(202)
                .header("Location", containsString("/api/schools/imports/" + id(accepted)))
                .header("Preference-Applied", equalTo("respond-async"))
                .body("status", equalTo("QUEUED"));
        Trust.administrator().get("/api/schools/" + urn).then().statusCode(404);

        assertThat(worker.next()).isTrue();

        read(id(accepted))
                .body("status", equalTo("DONE"))
                .body("read", equalTo(1))
                .body("of", equalTo(1))
                .body("applied", equalTo(1))
                .body("created", equalTo(1))
                .body("finishedAt", notNullValue());
        Trust.administrator()
                .get("/api/schools/" + urn + "/history")
                .then()
                .body("items[0].actor", equalTo(Events.unlinkedActor("administrator@uplift.test")));
        assertThat(worker.next()).isFalse();
    }

    @Test
    void whileOneWorkerHoldsAnImportNoOtherTakesItAndWhenItIsKilledAnotherBeginsAgain() throws SQLException {
        var urn = Trust.urn();
        var id = id(later(GiasSample.oldLayout().school(urn, "Survivor", "T"), ""));

        try (var killed = database.getConnection()) {
            killed.setAutoCommit(false);
            try (var claim = killed.prepareStatement("select 1 from school_import_job for update")) {
                claim.executeQuery();
            }
            assertThat(worker.next()).isFalse();
            read(id).body("status", equalTo("QUEUED"));
            killed.rollback();
        }

        assertThat(worker.next()).isTrue();
        read(id).body("status", equalTo("DONE"));
        Trust.administrator().get("/api/schools/" + urn).then().statusCode(200);
    }

    @Test
    void workThatIsBegunThreeTimesAndNeverEndsIsGivenUp() throws SQLException {
        var id = id(later(GiasSample.oldLayout().school(Trust.urn(), "Poison", "T"), ""));
        sql("update school_import set attempts = 3, status = 'RUNNING' where id = '" + id + "'");

        assertThat(worker.next()).isTrue();

        read(id).body("status", equalTo("FAILED")).body("failure", containsString("did not end"));
        assertThat(worker.next()).isFalse();
    }

    @Test
    void anImportWaitsForTheOneThatIsUnderWay() throws SQLException {
        var id = id(later(GiasSample.oldLayout().school(Trust.urn(), "Waits", "T"), ""));

        try (var other = database.getConnection()) {
            other.setAutoCommit(false);
            try (var lock = other.prepareStatement("select pg_advisory_xact_lock(hashtext('schools.import'))")) {
                lock.executeQuery();
            }
            assertThat(worker.next()).isFalse();
            read(id).body("status", equalTo("QUEUED"));
            other.rollback();
        }
        assertThat(worker.next()).isTrue();
    }

    @Test
    void aFileWithRejectedRowsFailsAndNamesThem() {
        var id = id(later(
                GiasSample.oldLayout()
                        .school(Trust.urn(), "Good", "T")
                        .school(Trust.urn(), "", "T")
                        .with("NumberOfPupils", "lots"),
                ""));

        worker.next();

        read(id).body("status", equalTo("FAILED"))
                .body("rejected", equalTo(1))
                .body("created", equalTo(1))
                .body("applied", equalTo(0))
                .body("problems", hasSize(2));
        rows(id, "")
                .body("items.outcome", contains("REJECTED"))
                .body("items[0].line", equalTo(3))
                .body("items[0].reason", containsString("name is missing"));
    }

    @Test
    void everyRowTellsFieldByFieldWhatItChanges() {
        var changing = Trust.urn();
        var same = Trust.urn();
        Trust.register(GiasSample.oldLayout().school(changing, "Before", "T").school(same, "Same", "T"));

        var id = id(Trust.upload(
                GiasSample.oldLayout()
                        .school(changing, "After", "T")
                        .with("NumberOfPupils", "410")
                        .with("UKPRN", "10080446")
                        .school(same, "Same", "T")
                        .school(Trust.urn(), "New", "T")
                        .utf8(),
                "?dryRun=true"));

        rows(id, "").body("items.outcome", contains("UPDATED", "UNCHANGED", "CREATED"));
        rows(id, "?outcome=updated")
                .body("items", hasSize(1))
                .body("items[0].urn", equalTo(changing))
                .body("items[0].changes.find { it.field == 'name' }.before", equalTo("Before"))
                .body("items[0].changes.find { it.field == 'name' }.after", equalTo("After"))
                .body("items[0].changes.find { it.field == 'pupils' }.after", equalTo("410"))
                .body("items[0].changes.field", contains("name", "pupils", "ukprn"));
        rows(id, "?outcome=CREATED&outcome=UNCHANGED&count=true&limit=1").body("total", equalTo(2));
        rows(id, "?q=new").body("items.name", contains("New"));
        Trust.administrator()
                .get("/api/schools/imports/" + id + "/rows?outcome=LOST")
                .then()
                .statusCode(400);
    }

    @Test
    void aDryRunIsAppliedOnceFromItsKeptFile() {
        var urn = Trust.urn();
        var dryRun = id(
                Trust.upload(GiasSample.oldLayout().school(urn, "Applied", "T").utf8(), "?dryRun=true"));
        read(dryRun).body("actions", contains("APPLY"));

        var applied = apply(dryRun);

        applied.then()
                .statusCode(201)
                .body("dryRun", equalTo(false))
                .body("created", equalTo(1))
                .body("applies", equalTo(dryRun));
        Trust.administrator().get("/api/schools/" + urn).then().body("name", equalTo("Applied"));
        read(dryRun).body("actions", empty()).body("appliedAs", equalTo(id(applied)));
        apply(dryRun).then().statusCode(409).body("detail", containsString("applied already"));
        apply(id(applied)).then().statusCode(409).body("detail", containsString("no dry run"));
    }

    @Test
    void aDryRunIsAppliedInTheBackgroundAndComesBackWhereThatFails() throws SQLException {
        var dryRun = id(later(GiasSample.oldLayout().school(Trust.urn(), "Twice", "T"), "?dryRun=true"));
        worker.next();
        var first = id(applyLater(dryRun));
        sql("update school_import set attempts = 3 where id = '" + first + "'");
        worker.next();
        read(first).body("status", equalTo("FAILED"));

        read(dryRun).body("actions", contains("APPLY"));
        var second = id(applyLater(dryRun));
        worker.next();

        read(second).body("status", equalTo("DONE")).body("created", equalTo(1));
    }

    @Test
    void aDryRunThatSomethingNewerHasOvertakenIsNotApplied() {
        var dryRun = id(Trust.upload(
                GiasSample.oldLayout().school(Trust.urn(), "Old", "T").utf8(), "?dryRun=true"));
        Trust.register(GiasSample.oldLayout().school(Trust.urn(), "Newer", "T"));

        read(dryRun).body("actions", empty());
        apply(dryRun).then().statusCode(409).body("detail", containsString("since this dry run"));
    }

    @Test
    void aDryRunWithRejectedRowsIsNotApplied() {
        var dryRun = id(
                Trust.upload(GiasSample.oldLayout().school(Trust.urn(), "", "T").utf8(), "?dryRun=true"));

        apply(dryRun).then().statusCode(409).body("detail", containsString("wrong with the file"));
    }

    @Test
    void aFileThatIsKeptNoLongerIsNotApplied() throws SQLException {
        var dryRun = id(Trust.upload(
                GiasSample.oldLayout().school(Trust.urn(), "Forgotten", "T").utf8(), "?dryRun=true"));
        sql("update school_import_file set kept_at = now() - interval '8 days' where import_id = '" + dryRun + "'");

        worker.forget();

        apply(dryRun).then().statusCode(409).body("detail", containsString("kept no longer"));
    }

    @Test
    void theListSaysHowFarEachHasCome() {
        var id = id(later(GiasSample.oldLayout().school(Trust.urn(), "Listed", "T"), ""));

        Trust.administrator()
                .get("/api/schools/imports?status=QUEUED&limit=1")
                .then()
                .body("items.id", contains(id));
        worker.next();
        Trust.administrator()
                .get("/api/schools/imports?status=QUEUED&status=RUNNING")
                .then()
                .body("items", empty());
    }

    @Test
    void theRealFileKeepsItsSchoolsLinksAndAddresses() throws IOException {
        assumeTrue(Files.exists(REAL), "the real GIAS file is not on this machine: " + REAL);
        var id = id(Trust.administrator()
                .header("Prefer", "respond-async")
                .contentType("text/csv")
                .body(Files.readAllBytes(REAL))
                .post("/api/schools/imports?trust=South Farnham Educational Trust"));

        worker.next();

        read(id).body("status", equalTo("DONE")).body("of", equalTo(1096)).body("rejected", equalTo(0));
        Trust.administrator()
                .get("/api/schools/136888")
                .then()
                .body("ukprn", notNullValue())
                .body("street", notNullValue())
                .body("website", notNullValue())
                .body("links.type", hasItem("Predecessor"));
    }

    private static Response later(GiasSample sample, String query) {
        return Trust.administrator()
                .header("Prefer", "respond-async")
                .contentType("text/csv")
                .body(sample.utf8())
                .post("/api/schools/imports" + query);
    }

    private static Response apply(String id) {
        return Trust.administrator().post("/api/schools/imports/" + id + "/apply");
    }

    private static Response applyLater(String id) {
        var response = Trust.administrator()
                .headers(Map.of("Prefer", "respond-async"))
                .post("/api/schools/imports/" + id + "/apply");
        response.then().statusCode(202);
        return response;
    }

    private static ValidatableResponse read(String id) {
        return Trust.administrator().get("/api/schools/imports/" + id).then().statusCode(200);
    }

    private static ValidatableResponse rows(String id, String query) {
        return Trust.administrator()
                .get("/api/schools/imports/" + id + "/rows" + query)
                .then()
                .statusCode(200);
    }

    private static String id(Response response) {
        return response.path("id");
    }

    private void sql(String update) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate(update);
        }
    }
}
