package org.uplift.platform.access;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uplift.platform.testing.Events;
import org.uplift.platform.testing.Tokens;
import org.uplift.platform.testing.UpliftIT;

/** What cannot be undone takes a sign-in of the last ten minutes. */
@UpliftIT
class FreshSignInIT {

    private static final int SCHOOL = 100_071;
    private static final String PERSON = "partner@fresh.test";

    @BeforeEach
    void aSchool() {
        Events.school(SCHOOL);
        Events.appoint(PERSON, "HEAD", SCHOOL);
    }

    @Test
    void whoeverSignedInJustNowIsNotAsked() {
        rename(Tokens.draft(PERSON).signedInFor(Duration.ofMinutes(9))).statusCode(404);
    }

    @Test
    void whoeverSignedInLongAgoIsToldToSignInAgainAndHow() {
        rename(Tokens.draft(PERSON).signedInFor(Duration.ofMinutes(11)))
                .statusCode(401)
                .header(
                        "WWW-Authenticate",
                        allOf(
                                containsString("error=\"insufficient_user_authentication\""),
                                containsString("max_age=\"600\"")))
                .body("type", equalTo("urn:uplift:problem:sign-in-again"));
    }

    @Test
    void whoeverMayNotDoItAnywayIsNotSentToSignIn() {
        Events.appoint("money@fresh.test", "FINANCE", null);

        rename(Tokens.draft("money@fresh.test").signedInFor(Duration.ofMinutes(11)))
                .statusCode(403);
    }

    private static ValidatableResponse rename(Tokens token) {
        return given().auth()
                .oauth2(token.sign())
                .contentType("application/json")
                .body("{\"schoolUrn\": %d, \"title\": \"Lesson visit\"}".formatted(SCHOOL))
                .post("/api/visits/" + UUID.randomUUID() + "/rename")
                .then();
    }
}
