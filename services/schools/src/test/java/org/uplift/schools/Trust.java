package org.uplift.schools;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.testing.Posts;
import org.uplift.platform.testing.Tokens;

/** The trust of a test: registers schools and records people through the API, as its office would. */
public final class Trust {

    private static final AtomicInteger URNS = new AtomicInteger(700_000);

    private Trust() {}

    /** A URN no other test uses. */
    public static int urn() {
        return URNS.incrementAndGet();
    }

    /** Somebody who holds whatever posts they were appointed to. */
    public static RequestSpecification as(String email) {
        return given().auth().oauth2(Tokens.of(email));
    }

    /** Somebody with a post of a kind, at a school or across the trust. */
    public static RequestSpecification as(String kind, String email, @Nullable Integer school) {
        return given().auth().oauth2(Posts.token(kind, email, school));
    }

    public static RequestSpecification administrator() {
        return given().auth().oauth2(Tokens.ofAdministrator("administrator@uplift.test"));
    }

    /** Another administrator, who approves what the first one wrote. */
    public static RequestSpecification secondAdministrator() {
        return given().auth().oauth2(Tokens.ofAdministrator("second-administrator@uplift.test"));
    }

    public static Response upload(byte[] file, String query) {
        return administrator().contentType("text/csv").body(file).post("/api/schools/imports" + query);
    }

    public static void register(GiasSample sample) {
        upload(sample.utf8(), "").then().statusCode(201);
    }

    /** An open primary school; its URN. */
    public static int school(String name) {
        return school(name, "Primary");
    }

    public static int school(String name, String phase) {
        var urn = urn();
        register(GiasSample.oldLayout()
                .school(urn, name, "DOWNS AND WEALD LEARNING TRUST")
                .with("PhaseOfEducation (name)", phase));
        return urn;
    }

    /** Whether the kinds of post are there, which are shipped while the service starts: asked once. */
    private static final class Kinds {

        static {
            // By this thread: another would wait for this class, which waits for it.
            Awaitility.await()
                    .pollInSameThread()
                    .atMost(Duration.ofMinutes(1))
                    .until(() -> administrator().get("/api/post-kinds/HEAD").statusCode() == 200);
        }

        static void await() {}
    }

    public static Response record(Map<String, Object> person) {
        Kinds.await();
        return administrator().contentType(ContentType.JSON).body(person).post("/api/people");
    }

    /** Somebody at a school who knows mathematics, with days to give. */
    public static UUID teacher(String name, int school, int days) {
        return UUID.fromString(record(Map.of(
                        "name",
                        name,
                        "email",
                        UUID.randomUUID() + "@uplift.test",
                        "appointments",
                        List.of(Map.of("kind", "PRACTITIONER", "schoolUrn", school, "from", "2020-09-01")),
                        "specialisms",
                        List.of(Map.of("strand", "SUBJECT", "subject", "Mathematics", "phase", "PRIMARY")),
                        "supportDaysPerYear",
                        days))
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    /** A report card of a school, everything at the expected standard; its identifier. */
    public static UUID inspected(int urn, LocalDate day) {
        var areas = List.of(
                "INCLUSION",
                "CURRICULUM_AND_TEACHING",
                "ACHIEVEMENT",
                "ATTENDANCE_AND_BEHAVIOUR",
                "PERSONAL_DEVELOPMENT_AND_WELLBEING",
                "LEADERSHIP_AND_GOVERNANCE");
        return UUID.fromString(administrator()
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "inspectedOn",
                        day.toString(),
                        "grades",
                        areas.stream()
                                .map(area -> Map.of("area", area, "grade", "EXPECTED_STANDARD"))
                                .toList(),
                        "safeguarding",
                        "MET",
                        "beforeJoining",
                        false))
                .post("/api/schools/" + urn + "/inspections")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    /** A code of a kind of post that no other test uses: codes have no digits. */
    public static String code() {
        return "T_"
                + UUID.randomUUID()
                        .toString()
                        .replace("-", "")
                        .chars()
                        .limit(12)
                        .mapToObj(digit -> String.valueOf((char) ('A' + Character.digit(digit, 16))))
                        .collect(Collectors.joining());
    }
}
