package org.uplift.interventions.commissioning;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.uplift.interventions.InterventionCalls.NEITHER;

import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.uplift.interventions.InterventionCalls;
import org.uplift.platform.testing.Events;
import org.uplift.platform.testing.Tokens;
import org.uplift.platform.testing.UpliftIT;

/** Whoever delivers support reads it, whatever their post, at whatever school. */
@UpliftIT
class DelivererIT {

    private static final int RECEIVER = 930_841;
    private static final int OWN = 930_842;
    private static final String EMAIL = "coach@deliverer.test";
    private static final UUID COACH = UUID.fromString("0199f1c0-0000-7000-8000-000000000841");

    @Test
    void whoDeliversItReadsItOnceItIsCommissionedAndNothingElse() {
        // given
        Events.school(OWN);
        Events.appoint(COACH, EMAIL, "PRACTITIONER", OWN);
        var need = InterventionCalls.need(RECEIVER);
        var another = InterventionCalls.proposed(need, NEITHER);
        var theirs = InterventionCalls.proposed(need, """
                , "support": [{"personId": "%s", "days": 2}]""".formatted(COACH));
        assertThat(coach().get("/api/interventions/" + theirs).statusCode())
                .as("while it is proposed")
                .isEqualTo(404);

        // when
        Events.publish(InterventionCalls.reserved(theirs));
        InterventionCalls.awaitStatus(theirs, "COMMISSIONED");

        // then
        assertThat(coach().get("/api/interventions/" + theirs).jsonPath().getList("actions"))
                .isEmpty();
        assertThat(coach().get("/api/interventions/" + theirs + "/history").statusCode())
                .isEqualTo(200);
        assertThat(coach().get("/api/interventions").jsonPath().getList("items.id", UUID.class))
                .containsExactly(theirs);
        assertThat(coach().get("/api/interventions/" + another).statusCode()).isEqualTo(404);
        assertThat(coach().get("/api/needs").statusCode()).isEqualTo(403);
    }

    private static RequestSpecification coach() {
        return given().auth().preemptive().oauth2(Tokens.of(EMAIL));
    }
}
