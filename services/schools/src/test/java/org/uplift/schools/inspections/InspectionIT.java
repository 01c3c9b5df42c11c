package org.uplift.schools.inspections;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uplift.events.EventTypes;
import org.uplift.platform.testing.Events;
import org.uplift.platform.testing.UpliftIT;
import org.uplift.schools.Trust;

/** What Ofsted found, in three frameworks. */
@UpliftIT
class InspectionIT {

    private static final List<String> JUDGEMENTS = List.of(
            "QUALITY_OF_EDUCATION", "BEHAVIOUR_AND_ATTITUDES", "PERSONAL_DEVELOPMENT", "LEADERSHIP_AND_MANAGEMENT");
    private static final List<String> AREAS = List.of(
            "INCLUSION",
            "CURRICULUM_AND_TEACHING",
            "ACHIEVEMENT",
            "ATTENDANCE_AND_BEHAVIOUR",
            "PERSONAL_DEVELOPMENT_AND_WELLBEING",
            "LEADERSHIP_AND_GOVERNANCE");

    private int urn;

    @BeforeEach
    void aSchool() {
        urn = Trust.school("Inspected school");
    }

    @Test
    void anInspectionOfEachFrameworkKeepsItsOwnScaleAndTheNewestStandsBesideTheSchool() {
        var graded = graded("2022-06-14", JUDGEMENTS, "GOOD");
        graded.put("overall", "GOOD");
        record(graded).statusCode(201).body("framework", equalTo("GRADED")).body("overallTitle", equalTo("Good"));
        record(graded("2025-03-04", JUDGEMENTS, "GOOD")).statusCode(201).body("overall", nullValue());
        var card = card("2026-03-10", "EXPECTED_STANDARD");
        card.put("inspectionNumber", "10412345");
        record(card).statusCode(201).header("ETag", notNullValue()).body("framework", equalTo("REPORT_CARD"));

        Trust.administrator()
                .get("/api/schools/" + urn + "/inspections")
                .then()
                .body("items.inspectedOn", contains("2026-03-10", "2025-03-04", "2022-06-14"))
                .body("items[0].grades[0].areaTitle", equalTo("Inclusion"))
                .body("items[0].grades[0].gradeTitle", equalTo("Expected standard"));
        Trust.administrator()
                .get("/api/schools/" + urn)
                .then()
                .body("latestInspection.framework", equalTo("REPORT_CARD"))
                .body("latestInspection.grades.Inclusion", equalTo("Expected standard"))
                .body("actions", contains("ASSIGN_HUB", "RECORD_INSPECTION"));
    }

    @Test
    void anInspectionSaysSoInItsHistoryAndItsEvent() {
        var id = Trust.inspected(urn, LocalDate.of(2026, 3, 10)).toString();

        Events.await(EventTypes.INSPECTION_RECORDED, id);
        Trust.administrator()
                .get("/api/schools/" + urn + "/inspections/" + id + "/history")
                .then()
                .body("items.field", hasItem("grades"));
        Trust.administrator()
                .get("/api/schools/" + Trust.school("Another") + "/inspections/" + id)
                .then()
                .statusCode(404);
    }

    @Test
    void gradesOfAnotherFrameworkAndMissingAreasAreNamed() {
        refused(graded("2026-03-10", JUDGEMENTS, "GOOD"))
                .body("errors.pointer", hasItem("/grades/0/area"))
                .body("errors.pointer", hasItem("/grades/0/grade"))
                .body("errors.pointer", hasItem("/grades"));
        var overall = card("2026-03-10", "EXPECTED_STANDARD");
        overall.put("overall", "GOOD");
        refused(overall).body("errors.pointer", contains("/overall"));
        refused(graded("2022-06-14", JUDGEMENTS, "GOOD")).body("errors.pointer", contains("/overall"));
        var framework = card("2026-03-10", "EXPECTED_STANDARD");
        framework.put("framework", "GRADED");
        refused(framework).body("errors.pointer", contains("/framework"));
        var safeguarding = card("2026-03-10", "EXPECTED_STANDARD");
        safeguarding.put("safeguarding", "EFFECTIVE");
        refused(safeguarding).body("errors.pointer", contains("/safeguarding"));
    }

    @Test
    void aCategoryNeedsItsGrounds() {
        var good = card("2026-03-10", "EXPECTED_STANDARD");
        good.put("category", "REQUIRES_SIGNIFICANT_IMPROVEMENT");
        refused(good).body("errors.pointer", contains("/category"));
        var special = card("2026-03-10", "URGENT_IMPROVEMENT");
        special.put("category", "SERIOUS_WEAKNESSES");
        refused(special).body("errors.pointer", contains("/category"));
        special.put("category", "SPECIAL_MEASURES");
        record(special).statusCode(201).body("categoryTitle", equalTo("Special measures"));
        var notMet = card("2026-03-11", "EXPECTED_STANDARD");
        notMet.put("safeguarding", "NOT_MET");
        notMet.put("category", "SPECIAL_MEASURES");
        refused(notMet).body("errors.pointer", contains("/category"));
        notMet.put("category", "REQUIRES_SIGNIFICANT_IMPROVEMENT");
        record(notMet).statusCode(201);
    }

    @Test
    void anUngradedInspectionHasAnOutcomeInWords() {
        Map<String, Object> ungraded = new HashMap<>(
                Map.of("inspectedOn", "2023-02-07", "outcome", "School remains Good", "beforeJoining", true));
        record(ungraded)
                .statusCode(201)
                .body("outcome", equalTo("School remains Good"))
                .body("grades", hasSize(0));
        ungraded.put("inspectedOn", "2026-02-10");
        refused(ungraded).body("errors.pointer", contains("/outcome"));
    }

    @Test
    void beforeOrAfterJoiningIsAskedUnlessTheSchoolOpenedLater() {
        var unknown = card("2026-03-10", "EXPECTED_STANDARD");
        unknown.remove("beforeJoining");
        refused(unknown).body("errors.pointer", contains("/beforeJoining"));

        // the sample's schools opened on 1 September 2012
        var earlier = graded("2011-05-10", JUDGEMENTS, "GOOD");
        earlier.put("overall", "GOOD");
        earlier.remove("beforeJoining");
        record(earlier).statusCode(201).body("beforeJoining", equalTo(true));
    }

    @Test
    void aDayIsRecordedOnceAndNotAhead() {
        record(card("2026-03-10", "EXPECTED_STANDARD")).statusCode(201);
        record(card("2026-03-10", "STRONG_STANDARD")).statusCode(409);
        refused(card(LocalDate.now().plusYears(1).toString(), "STRONG_STANDARD"))
                .body("errors.pointer", contains("/inspectedOn"));
    }

    @Test
    void theFrameworksTellAFormWhatToAsk() {
        Trust.as("GOVERNOR", UUID.randomUUID() + "@uplift.test", null)
                .get("/api/schools/inspections/frameworks")
                .then()
                .body("items.framework", contains("GRADED", "NO_OVERALL_GRADE", "REPORT_CARD"))
                .body("items[2].from", equalTo("2025-11-10"))
                .body("items[2].grades.title", hasItem("Strong standard"))
                .body("items[2].areas.findAll { it.required }", hasSize(6));
    }

    private ValidatableResponse record(Map<String, Object> inspection) {
        return Trust.administrator()
                .contentType(ContentType.JSON)
                .body(inspection)
                .post("/api/schools/" + urn + "/inspections")
                .then();
    }

    private ValidatableResponse refused(Map<String, Object> inspection) {
        return record(inspection).statusCode(422);
    }

    private static Map<String, Object> card(String day, String grade) {
        var card = graded(day, AREAS, grade);
        card.put("safeguarding", "MET");
        return card;
    }

    private static Map<String, Object> graded(String day, List<String> areas, String grade) {
        return new HashMap<>(Map.of(
                "inspectedOn",
                day,
                "grades",
                areas.stream().map(area -> Map.of("area", area, "grade", grade)).toList(),
                "safeguarding",
                "EFFECTIVE",
                "beforeJoining",
                false));
    }
}
