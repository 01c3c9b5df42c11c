package org.uplift.platform.testing;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;

/** Everything the service under test holds, stated again. */
public final class Restated {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Restated() {}

    /** Returns once all of it is in the outbox. */
    public static void all(String service) {
        var place = administrator()
                .body("{}")
                .post("/api/restatements/" + service)
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        await("restatement of " + service)
                .atMost(PATIENCE)
                .until(() -> "DONE".equals(administrator().get(place).path("status")));
    }

    private static RequestSpecification administrator() {
        return given().auth()
                .preemptive()
                .oauth2(Posts.token(Posts.ADMINISTRATOR))
                .contentType(ContentType.JSON);
    }
}
