package org.uplift.platform.problem;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ProblemAnswersTest {

    private static final String SOUND = """
            {"name":"Phonics","days":6,"route":"in_school","year":"2026/27","amount":2400.00,"unknown":true,
             "targets":[{"measure":"Reading","dueOn":"2027-02-01"}]}""";

    private static RequestSpecification json(String body) {
        return given().contentType("application/json").body(body);
    }

    private static ValidatableResponse problem(ValidatableResponse answer, ProblemType type) {
        return answer.statusCode(type.status())
                .contentType("application/problem+json")
                .body("type", equalTo(type.uri()))
                .body("title", equalTo(type.title()))
                .body("status", equalTo(type.status()))
                .body("detail", notNullValue())
                .body("errors", notNullValue());
    }

    @Test
    void a_sound_body_is_read_whatever_the_case_of_its_enums_and_written_plainly() {
        json(SOUND)
                .post("/api/samples")
                .then()
                .statusCode(200)
                .body("route", equalTo("IN_SCHOOL"))
                .body("year", equalTo("2026/27"))
                .body("targets[0].dueOn", equalTo("2027-02-01"))
                .body(containsString("2400.00"))
                .body(not(containsString("null")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\u0000",
                "\\u0001",
                "\\u000c",
                "\\u007f",
                "\\u0085",
                "\\uffff",
                "\\ufdd0",
                "\\ud800",
                "\\udc00x"
            })
    void a_character_nobody_can_read_is_refused_where_it_stands(String character) {
        var body = json(SOUND.replace("\"Reading\"", "\"Rea" + character + "ding\""))
                .post("/api/samples")
                .then();

        problem(body, ProblemType.VALIDATION).body("errors.pointer", contains("/targets/0/measure"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%00", "%01", "%0A", "%EF%BF%BF"})
    void an_address_with_a_character_nobody_can_read_is_refused(String character) {
        problem(
                given().urlEncodingEnabled(false)
                        .get("/api/samples?q=a" + character + "b")
                        .then(),
                ProblemType.INVALID_PARAMETER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u00a0", "\\u200b", "\\u3164", " \\u2060\\t"})
    void text_of_which_nothing_is_seen_is_none(String name) {
        problem(json(SOUND.replace("Phonics", name)).post("/api/samples").then(), ProblemType.VALIDATION)
                .body("errors.pointer", contains("/name"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\n", "\\r", "\\u2028"})
    void a_line_break_is_for_text_of_several_lines(String end) {
        json(SOUND.replace("\"Reading\"", "\"Reading" + end + "ages\""))
                .post("/api/samples")
                .then()
                .statusCode(200);

        problem(
                        json(SOUND.replace("Phonics", "Pho" + end + "nics"))
                                .post("/api/samples")
                                .then(),
                        ProblemType.VALIDATION)
                .body("errors.pointer", contains("/name"))
                .body("errors[0].detail", equalTo("This must be on one line; take the line break out."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/name             | {\"name\":\"a\",\"name\":\"b\"}",
                "/targets/0/dueOn  | {\"targets\":[{\"dueOn\":\"2027-02-01\",\"dueOn\":\"2027-02-02\"}]}",
                "/unknown/a        | {\"unknown\":{\"a\":1,\"a\":2}}",
            })
    void a_field_given_twice_is_refused(String pointer, String body) {
        problem(json(body).post("/api/samples").then(), ProblemType.VALIDATION)
                .body("errors.pointer", contains(pointer))
                .body("errors[0].detail", equalTo("This is given twice; give it once."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"20454", "[2026,9,1]", "\"0026-09-01\"", "\"2201-01-01\"", "1.5", "true", "\"2026-02-30\""})
    void a_day_is_written_as_one_and_in_a_century_schools_are_in(String day) {
        problem(
                        json("{\"targets\":[{\"dueOn\":%s}]}".formatted(day))
                                .post("/api/samples")
                                .then(),
                        ProblemType.VALIDATION)
                .body("errors.pointer", contains("/targets/0/dueOn"))
                .body("errors[0].detail", equalTo("This must be a date like 2026-09-01, from 1900 to 2200."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "text/plain", "application/", ";", "application/xml, image/png"})
    void an_answer_nobody_can_read_is_refused_before_anything_is_done(String accept) {
        var before = SampleResource.CREATED.get();

        problem(json(SOUND).accept(accept).post("/api/samples").then(), ProblemType.NOT_ACCEPTABLE);

        assertThat(SampleResource.CREATED).hasValue(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "application/", "text/plain", "application/xml"})
    void a_body_nobody_reads_is_refused_before_anything_is_done(String type) {
        var before = SampleResource.CREATED.get();

        var answer = given().config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .header("Content-Type", type)
                .body(SOUND.getBytes(StandardCharsets.UTF_8))
                .post("/api/samples")
                .then();

        problem(answer, ProblemType.UNSUPPORTED_MEDIA_TYPE);
        assertThat(SampleResource.CREATED).hasValue(before);
    }

    @Test
    void a_form_is_no_json_and_is_refused_before_anything_is_done() {
        var before = SampleResource.CREATED.get();

        problem(given().formParam("name", "Phonics").post("/api/samples").then(), ProblemType.UNSUPPORTED_MEDIA_TYPE);
        problem(given().multiPart("name", "Phonics").post("/api/samples").then(), ProblemType.UNSUPPORTED_MEDIA_TYPE);

        assertThat(SampleResource.CREATED).hasValue(before);
    }

    @Test
    void fields_that_break_a_constraint_are_each_named_by_a_pointer() {
        var answer = json("{\"name\":\" \",\"days\":0,\"targets\":[{\"measure\":\"ok\"},{\"measure\":\"\"}]}")
                .post("/api/samples")
                .then();

        problem(answer, ProblemType.VALIDATION)
                .body("errors.pointer", contains("/days", "/name", "/targets/1/measure"))
                .body("errors[0].detail", equalTo("This must be more than 0."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/days          | {\"days\":\"six\"}                         | This must be a whole number.",
                "/days          | {\"days\":6.5}                             | This must be a whole number.",
                "/route         | {\"route\":\"BY_BUS\"}                     | This must be one of IN_SCHOOL, EXTERNAL.",
                "/route         | {\"route\":1}                              | This must be one of IN_SCHOOL, EXTERNAL.",
                "/id            | {\"id\":\"7\"}                             | This must be an identifier (a UUID).",
                "/year          | {\"year\":\"2026\"}                        | This must be an academic year like 2026/27.",
                "/amount        | {\"amount\":\"lots\"}                      | This must be a number.",
                "/targets       | {\"targets\":{}}                           | This must be a list.",
                "/targets/0     | {\"targets\":[1]}                          | This must be an object with its fields.",
                "/targets/1/dueOn | {\"targets\":[{},{\"dueOn\":\"soon\"}]}  | This must be a date like 2026-09-01, from 1900 to 2200.",
                "''             | []                                         | This must be an object with its fields.",
            })
    void a_value_of_the_wrong_kind_is_named_with_what_was_expected(String pointer, String body, String detail) {
        problem(json(body).post("/api/samples").then(), ProblemType.VALIDATION)
                .body("errors", hasSize(1))
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].detail", equalTo(detail));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"name\":", "name=Phonics", "{\"name\":\"x\"} trailing", "{\"name\": unquoted}"})
    void what_is_not_json_is_malformed(String body) {
        problem(json(body).post("/api/samples").then(), ProblemType.MALFORMED_BODY)
                .body("detail", not(containsString("Phonics")))
                .body("detail", not(containsString("Unexpected")));
    }

    @Test
    void no_body_at_all_is_not_valid() {
        problem(given().contentType("application/json").post("/api/samples").then(), ProblemType.VALIDATION)
                .body("errors.pointer", contains(""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/samples/0198f3c0-0000-7000-8000-000000000000",
                "/api/samples/not-an-id",
                "/api/typed-samples/not-an-id"
            })
    void a_record_that_does_not_exist_is_not_found(String path) {
        problem(given().get(path).then(), ProblemType.NOT_FOUND);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/nowhere", "/nowhere", "/api/samples/few/more"})
    void an_unknown_path_is_not_found(String path) {
        problem(given().get(path).then(), ProblemType.NOT_FOUND);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/samples", "/api/typed-samples"})
    void a_method_that_is_not_there_names_those_that_are(String path) {
        var answer = given().delete(path).then();

        problem(answer, ProblemType.METHOD_NOT_ALLOWED);
        assertThat(answer.extract().header("Allow")).contains("GET").contains("POST");
    }

    @Test
    void content_of_another_kind_is_not_read() {
        problem(
                given().contentType("application/xml")
                        .body("<a/>")
                        .post("/api/samples")
                        .then(),
                ProblemType.UNSUPPORTED_MEDIA_TYPE);
    }

    @Test
    void a_format_nobody_writes_is_not_acceptable() {
        problem(given().accept("image/png").get("/api/samples").then(), ProblemType.NOT_ACCEPTABLE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/samples?limit=many    | limit must be a whole number.",
                "/api/samples?limit=0       | limit must be a whole number from 1 to 200.",
                "/api/samples?limit=201     | limit must be a whole number from 1 to 200.",
                "/api/samples?route=bus     | route must be one of IN_SCHOOL, EXTERNAL.",
                "/api/samples?on=yesterday  | on must be a date like 2026-09-01, from 1900 to 2200.",
                "/api/typed-samples?least=many  | least must be a whole number.",
                "/api/typed-samples?route=bus   | route must be one of IN_SCHOOL, EXTERNAL.",
                "/api/samples/few?count=6   | count: This must be 5 or less.",
                "/api/samples/few?routes=in_school&routes=bus | routes must be one of IN_SCHOOL, EXTERNAL.",
            })
    void a_parameter_that_cannot_be_read_is_named(String path, String detail) {
        problem(given().get(path).then(), ProblemType.INVALID_PARAMETER).body("detail", equalTo(detail));
    }

    @Test
    void enums_in_parameters_are_read_whatever_their_case() {
        given().get("/api/samples/few?count=1&routes=in_school&routes=External")
                .then()
                .statusCode(200)
                .body(equalTo("1 of [IN_SCHOOL, EXTERNAL]"));
    }

    @Test
    void a_list_is_walked_page_by_page_and_its_marker_is_of_no_use_elsewhere() {
        var first = given().get("/api/samples").then().statusCode(200).body("items", hasSize(25));
        String next = first.extract().path("next");
        given().queryParam("after", next)
                .get("/api/samples")
                .then()
                .body("items[0]", equalTo(26))
                .body("items", hasItem(50));

        problem(given().queryParam("after", next).get("/api/samples/others").then(), ProblemType.INVALID_CURSOR);
        problem(given().queryParam("after", "x" + next).get("/api/samples").then(), ProblemType.INVALID_CURSOR);
    }

    @Test
    void a_stale_version_is_refused() {
        var id = "0198f3c0-0000-7000-8000-000000000000";
        given().header("If-Match", "\"7\"").put("/api/samples/" + id).then().statusCode(200);

        problem(given().header("If-Match", "\"6\"").put("/api/samples/" + id).then(), ProblemType.PRECONDITION_FAILED);
        problem(given().header("If-Match", "7").put("/api/samples/" + id).then(), ProblemType.INVALID_PARAMETER);
    }

    @Test
    void a_broken_rule_is_a_problem_even_where_text_is_written() {
        problem(given().get("/api/samples/text").then(), ProblemType.RULE_BROKEN)
                .body("detail", equalTo("Not today."));
    }

    @Test
    void an_error_of_ours_says_only_an_id() {
        problem(given().get("/api/samples/broken").then(), ProblemType.INTERNAL)
                .body("id", notNullValue())
                .body(not(containsString("hunter2")))
                .body(not(containsString("IllegalState")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/samples/private", "/api/samples/finance"})
    void without_a_token_one_is_asked_to_sign_in(String path) {
        var answer = given().get(path).then();

        problem(answer, ProblemType.UNAUTHENTICATED);
        assertThat(answer.extract().header("WWW-Authenticate")).startsWith("Bearer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/samples/private", "/api/samples", "/api/nowhere"})
    void a_token_that_is_none_is_refused(String path) {
        var answer = given().header("Authorization", "Bearer rubbish").get(path).then();

        problem(answer, ProblemType.UNAUTHENTICATED);
        assertThat(answer.extract().header("WWW-Authenticate")).startsWith("Bearer");
    }

    @ParameterizedTest
    @ValueSource(ints = {8_193, 20_000, 32_000})
    void an_address_longer_than_is_read_is_a_problem(int length) {
        var path = "/api/samples?subject=";

        problem(given().get(path + "x".repeat(length - path.length())).then(), ProblemType.URI_TOO_LONG)
                .body("detail", equalTo("An address may be 8192 characters long."));

        given().get(path + "x".repeat(8_192 - path.length())).then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({"1, 17000", "60, 1000", "3, 10000"})
    void headers_longer_than_are_read_are_a_problem(int count, int length) {
        var request = given();
        for (var header = 0; header < count; header++) {
            request.header("X-Long-" + header, "x".repeat(length));
        }

        problem(request.get("/api/samples").then(), ProblemType.HEADERS_TOO_LARGE)
                .body("detail", equalTo("All headers together, cookies among them, may be 16 KB long."));

        given().header("X-Long", "x".repeat(15_000)).get("/api/samples").then().statusCode(200);
    }

    @Test
    void failures_of_a_route_outside_the_resources_are_problems_too() {
        problem(given().get("/routes/broken").then(), ProblemType.INTERNAL)
                .body("id", notNullValue())
                .body(not(containsString("hunter2")));
        problem(given().get("/routes/refused").then(), ProblemType.FORBIDDEN);
        problem(given().get("/routes/timed-out").then(), ProblemType.REQUEST_TIMEOUT);
        problem(given().get("/routes/ruled-out").then(), ProblemType.RULE_BROKEN);
    }
}
