package org.uplift.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.opentelemetry.api.trace.Tracer;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.uplift.platform.testing.Events;
import org.uplift.platform.testing.Published;
import org.uplift.platform.testing.UpliftIT;
import org.uplift.platform.things.Things;

@UpliftIT
class OutboxIT {

    private static final String TOPIC = "uplift.platform.thing.v1";

    @Inject
    Things things;

    @Inject
    Tracer tracer;

    @Test
    void ofTwoConcurrentChangesToOneAggregateOnlyOneCommitsAndTheOrderOfEventsIsTheOrderOfChanges() {
        // given two transactions that both change a part only, which alone would not move the aggregate's version
        var id = things.make("contested");
        var both = new CyclicBarrier(2);
        // when
        var outcomes = Stream.of("left", "right")
                .map(name -> CompletableFuture.runAsync(() -> things.renamePart(id, name, () -> meet(both)))
                        .handle((done, failure) -> failure))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .filter(failure -> failure != null)
                .toList();
        things.renamePart(id, "afterwards", () -> {});
        // then
        assertThat(outcomes)
                .singleElement()
                .satisfies(failure ->
                        assertThat(causes(failure)).hasAtLeastOneElementOfType(OptimisticLockException.class));
        assertThat(sequencesOf(id, 3)).containsExactly(1L, 2L, 3L);
    }

    @Test
    void everyAnnouncementOfOneTransactionHasASequenceOfItsOwn() {
        // given
        var id = things.make("chatty");
        // when
        things.announceTwice(id);
        things.rename(id, "renamed");
        // then
        assertThat(sequencesOf(id, 4)).containsExactly(1L, 2L, 3L, 4L);
        assertThat(things.sql("select version, label from thing where id = '%s'".formatted(id)))
                .containsExactly(new Object[] {4L, "renamed"});
    }

    @Test
    void manyAnnouncedAtOnceHaveTheSequencesTheyWouldHaveHadOneByOne() {
        // given
        var there = things.make("there");
        var made = List.of(UUID.randomUUID(), UUID.randomUUID());
        // when
        things.makeAndRename(made, List.of(there), "together");
        things.rename(made.getFirst(), "again");
        // then
        assertThat(sequencesOf(there, 2)).containsExactly(1L, 2L);
        assertThat(sequencesOf(made.getFirst(), 2)).containsExactly(1L, 2L);
        assertThat(sequencesOf(made.getLast(), 1)).containsExactly(1L);
        assertThat(things.sql("select version, label from thing where id = '%s'".formatted(made.getLast())))
                .containsExactly(new Object[] {1L, "together"});
    }

    @Test
    void aTransactionThatIsRolledBackAnnouncesNothing() {
        // given
        var id = UUID.randomUUID();
        // when
        assertThatThrownBy(() -> things.makeAndGiveUp(id)).hasMessageContaining("given up");
        var next = things.make("next");
        // then
        assertThat(sequencesOf(next, 1)).containsExactly(1L);
        assertThat(Events.on(TOPIC)).extracting(Published::key).doesNotContain(id.toString());
        assertThat(things.sql("select id, version from outbox where aggregateid = '%s'"
                        .formatted(id)
                        .replace("version", "sequence")))
                .isEmpty();
    }

    @Test
    void theTraceRunsFromTheClickToTheProjection() {
        // given
        var click = tracer.spanBuilder("click").startSpan();
        // when
        UUID id;
        try (var scope = click.makeCurrent()) {
            id = things.make("traced");
        } finally {
            click.end();
        }
        // then
        var trace = click.getSpanContext().getTraceId();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(
                                things.sql("select trace, label from thing_copy where id = '%s'".formatted(id)))
                        .containsExactly(new Object[] {trace, "traced"}));
        var published = eventsOf(id).getFirst();
        assertThat(published.headers().get("traceparent"))
                .contains(trace)
                .as("the publishing has a span of its own")
                .doesNotContain(click.getSpanContext().getSpanId());
        assertThat(published.headers()).containsEntry("ce_actor", "system:platform");
    }

    private List<Long> sequencesOf(UUID id, int count) {
        await().atMost(Duration.ofSeconds(20)).until(() -> eventsOf(id).size() >= count);
        return eventsOf(id).stream().map(Published::sequence).toList();
    }

    private static List<Published> eventsOf(UUID id) {
        return Events.on(TOPIC).stream()
                .filter(event -> event.key().equals(id.toString()))
                .toList();
    }

    private static List<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .toList();
    }

    private static void meet(CyclicBarrier both) {
        try {
            both.await();
        } catch (Exception e) {
            throw new CompletionException(e);
        }
    }
}
