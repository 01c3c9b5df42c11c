package org.uplift.finance.budgets;

import static io.restassured.RestAssured.given;

import io.restassured.config.JsonConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import io.restassured.specification.RequestSpecification;
import java.util.concurrent.atomic.AtomicInteger;
import org.uplift.platform.testing.Events;
import org.uplift.platform.testing.Posts;

/** The finance service as its users call it. */
final class FinanceApi {

    static final int HILLCREST = 115_406;
    static final int OAKWOOD = 115_407;

    private static final RestAssuredConfig DECIMALS = RestAssuredConfig.config()
            .jsonConfig(JsonConfig.jsonConfig().numberReturnType(NumberReturnType.BIG_DECIMAL));
    private static final AtomicInteger CODES = new AtomicInteger();

    private FinanceApi() {}

    /** Somebody with a post of a kind for the whole trust. */
    static RequestSpecification as(String kind) {
        return with(Posts.token(kind));
    }

    /** Somebody with a post of a kind at one school. */
    static RequestSpecification as(String kind, int schoolUrn) {
        return with(Posts.token(kind, schoolUrn));
    }

    private static RequestSpecification with(String token) {
        return given().config(DECIMALS).auth().preemptive().oauth2(token).contentType("application/json");
    }

    static String newCode() {
        return "T-" + CODES.incrementAndGet();
    }

    /** Sets a central budget for 2026/27 and answers its code. */
    static String centralBudget(String amount) {
        var code = newCode();
        as("FINANCE")
                .body("""
                        {"code": "%s", "name": "Improvement", "year": "2026/27", "amount": %s}""".formatted(code, amount))
                .post("/api/budgets")
                .then()
                .statusCode(201);
        return code;
    }

    /** Sets a school's budget for 2026/27 and answers its code. */
    static String schoolBudget(int schoolUrn, String amount) {
        Events.school(schoolUrn);
        var code = newCode();
        as("FINANCE")
                .body("""
                        {"code": "%s", "name": "Training", "schoolUrn": %d, "year": "2026/27", "amount": %s}""".formatted(code, schoolUrn, amount))
                .post("/api/budgets")
                .then()
                .statusCode(201);
        return code;
    }

    static JsonPath budget(String code) {
        return as("FINANCE")
                .get("/api/budgets/" + code)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
