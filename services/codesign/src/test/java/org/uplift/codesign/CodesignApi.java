package org.uplift.codesign;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.uplift.platform.ids.Ids;
import org.uplift.platform.testing.Events;
import org.uplift.platform.testing.Posts;
import org.uplift.platform.testing.Tokens;

/** The codesign service as its users call it. */
public final class CodesignApi {

    public static final UUID ANN = Ids.next();
    public static final UUID BEN = Ids.next();
    public static final UUID CHLOE = Ids.next();
    private static final Map<UUID, String> KNOWN =
            Map.of(ANN, "ann@trust.test", BEN, "ben@trust.test", CHLOE, "chloe@trust.test");

    /** Who has been appointed already, by e-mail. */
    private static final Map<String, UUID> PEOPLE = new ConcurrentHashMap<>();

    private CodesignApi() {}

    /** Somebody with a post of a kind for the whole trust. */
    public static RequestSpecification as(String kind) {
        KNOWN.forEach((person, address) -> PEOPLE.computeIfAbsent(address, unknown -> {
            Events.appoint(person, unknown, "PRACTITIONER", null);
            return person;
        }));
        return given().auth().preemptive().oauth2(Posts.token(kind)).contentType("application/json");
    }

    /** One of the people a team is made of, who is a specialist leader and holds no other post. */
    public static RequestSpecification as(UUID person) {
        return given().auth()
                .preemptive()
                .oauth2(Tokens.of(Objects.requireNonNull(KNOWN.get(person))))
                .contentType("application/json");
    }

    /** Forms a team and answers its id. */
    public static String team(String name) {
        return as("THEME_LEADER")
                .body("""
                        {"name": "%s", "kind": "SUBJECT", "leadPersonId": "%s", "members": ["%s", "%s"]}""".formatted(name, ANN, ANN, BEN))
                .post("/api/teams")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Proposes a practice and answers its id. */
    public static String practice(String teamId, String title) {
        return as("DEPUTY")
                .body("""
                        {"teamId": "%s", "title": "%s", "summary": "Ten minutes of reading every day."}""".formatted(teamId, title))
                .post("/api/practices")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
