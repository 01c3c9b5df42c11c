package org.uplift.schools.posts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.uplift.events.EventContracts;
import org.uplift.events.EventTypes;
import org.uplift.platform.permission.ShippedPosts;
import org.uplift.platform.testing.Events;
import org.uplift.platform.testing.UpliftIT;
import org.uplift.schools.Trust;

/** Kinds of post: what ships, what a trust changes and adds. */
@UpliftIT
class PostKindIT {

    @Test
    void aTrustStartsWithTheKindsThatShip() {
        var kinds = Trust.administrator().get("/api/post-kinds").then().statusCode(200);

        kinds.body(
                        "items.code",
                        hasItems(ShippedPosts.all().stream()
                                .map(kind -> kind.code())
                                .toArray(Object[]::new)))
                .body("items.find { it.code == 'HEAD' }.title", equalTo("Headteacher"))
                .body("items.find { it.code == 'HEAD' }.heldAt", contains("SCHOOL"))
                .body("items.find { it.code == 'HEAD' }.permissions", hasItem("NEEDS_RECORD"))
                .body("items.find { it.code == 'HEAD' }.daysOwed", equalTo(12))
                .body("items.find { it.code == 'HEAD' }.shipped", equalTo(true))
                .body("items.find { it.code == 'HEAD' }.actions", contains("EDIT"));
        var event = Events.await(EventTypes.POST_KIND_RECORDED, "HEAD");
        assertThat(event.json().getList("permissions")).contains("NEEDS_RECORD");
    }

    @Test
    void aTrustAddsItsOwnAndChangesWhatItDoesAtOnceForWhoeverHoldsOne() {
        // given
        var code = Trust.code();
        var school = Trust.school("Governed school");
        var email = UUID.randomUUID() + "@uplift.test";
        record(kind(code, "Observer", List.of("SCHOOL"), List.of("NEEDS_READ")))
                .then()
                .statusCode(201);
        Trust.record(Map.of(
                        "name",
                        "Observer",
                        "email",
                        email,
                        "appointments",
                        List.of(Map.of("kind", code, "schoolUrn", school, "from", "2020-09-01"))))
                .then()
                .statusCode(201)
                .body("appointments[0].post", equalTo("Observer"));
        await().untilAsserted(() -> grants(email).body("grants.permission", hasItem("NEEDS_READ")));

        // when
        var changed = change(code, kind(code, "Looker-on", List.of("SCHOOL"), List.of("CAPACITY_READ")), "*");

        // then
        changed.then()
                .statusCode(200)
                .body("title", equalTo("Looker-on"))
                .body("permissions", contains("CAPACITY_READ"));
        await().untilAsserted(() -> grants(email)
                .body("grants.permission", hasItem("CAPACITY_READ"))
                .body("grants.permission", not(hasItem("NEEDS_READ"))));
        var event = Events.await(EventTypes.POST_KIND_CHANGED, code);
        EventContracts.validate(event.type(), event.data());
        Trust.administrator()
                .get("/api/post-kinds/" + code + "/history")
                .then()
                .body("items.field", hasItems("title", "permissions"));
    }

    @Test
    void whatIsWrongIsNamedAndChangesNothing() {
        record(kind("lower case", " ", List.of(), List.of()))
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItems("/code", "/title", "/heldAt"));
        record(kind(Trust.code(), "Wizard", List.of("SCHOOL"), List.of("MAGIC")))
                .then()
                .statusCode(422)
                .body("errors", hasSize(1));
        record(kind("HEAD", "Another head", List.of("SCHOOL"), List.of()))
                .then()
                .statusCode(409);
        change("HEAD", kind("HEAD", "Headteacher", List.of("SCHOOL"), List.of()), null)
                .then()
                .statusCode(428);
        change("HEAD", kind("HEAD", "Headteacher", List.of("SCHOOL"), List.of()), "\"99\"")
                .then()
                .statusCode(412);
        change("HEAD", kind("TRUSTEE", "Trustee", List.of("TRUST"), List.of()), "*")
                .then()
                .statusCode(422);
        Trust.administrator().get("/api/post-kinds/NOBODY").then().statusCode(404);
    }

    @Test
    void whoeverHoldsAPostReadsThemAndChangesNothing() {
        Trust.as("SENCO", UUID.randomUUID() + "@uplift.test", Trust.school("Reading school"))
                .get("/api/post-kinds/HEAD")
                .then()
                .statusCode(200)
                .body("title", equalTo("Headteacher"))
                .body("actions", empty());
    }

    private static ValidatableResponse grants(String email) {
        return Trust.as(email).get("/api/me").then();
    }

    private static Response record(Map<String, Object> kind) {
        return Trust.administrator().contentType(ContentType.JSON).body(kind).post("/api/post-kinds");
    }

    private static Response change(String code, Map<String, Object> kind, @Nullable String etag) {
        var call = Trust.administrator().contentType(ContentType.JSON).body(kind);
        return (etag == null ? call : call.header("If-Match", etag)).put("/api/post-kinds/" + code);
    }

    private static Map<String, Object> kind(String code, String title, List<String> heldAt, List<String> permissions) {
        return Map.of("code", code, "title", title, "heldAt", heldAt, "permissions", permissions, "daysOwed", 0);
    }
}
