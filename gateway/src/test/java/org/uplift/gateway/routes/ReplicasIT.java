package org.uplift.gateway.routes;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.uplift.platform.testing.stubs.StubPlatform;

/** Replicas are asked in turn, one that is gone costs nobody an answer, and what is called https is asked by TLS. */
@QuarkusTest
@QuarkusTestResource(StubPlatform.class)
@QuarkusTestResource(value = Replicas.class, restrictToAnnotatedClass = true)
class ReplicasIT {

    @TestHTTPResource
    URL address;

    @Test
    void those_that_are_there_share_the_work_of_one_that_is_gone() {
        var api = new ApiClient(address.getPort());

        var answers = Stream.generate(() -> api.get("/api/teams")).limit(30).toList();

        assertThat(answers).allMatch(answer -> answer.statusCode() == 200);
        var served = answers.stream().collect(Collectors.groupingBy(answer -> answer.body(), Collectors.counting()));
        assertThat(served)
                .containsOnlyKeys("one", "two")
                .allSatisfy((name, times) -> assertThat(times).isGreaterThanOrEqualTo(10));
    }

    @Test
    void a_service_asked_between_others_still_meets_each_of_its_replicas() {
        var api = new ApiClient(address.getPort());

        var served = Stream.generate(() -> {
                    // as many as make the turns of all together come round to the same replica
                    api.get("/api/budgets");
                    api.get("/api/budgets");
                    return api.get("/api/teams").body();
                })
                .limit(12)
                .toList();

        assertThat(served).contains("one", "two");
    }

    @Test
    void what_was_never_sent_may_go_to_the_next_whatever_it_is() {
        var api = new ApiClient(address.getPort());

        var answers = Stream.generate(() -> api.post("/api/teams", "application/json", BodyPublishers.ofString("{}")))
                .limit(6)
                .toList();

        assertThat(answers).allMatch(answer -> answer.statusCode() == 200);
    }

    @Test
    void a_service_with_a_certificate_that_is_trusted_is_asked_by_tls() {
        assertThat(new ApiClient(address.getPort()).get("/api/budgets").body()).isEqualTo("secure");
    }

    @Test
    void one_that_is_not_who_it_says_is_not_asked() {
        var answer = new ApiClient(address.getPort()).get("/api/dashboard");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("service-away");
    }
}
