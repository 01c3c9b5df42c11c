package org.uplift.platform.api.deadletters;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.api.Labelled;

/**
 * An event that could not be taken in, or could not be sent, as an administrator sees it.
 *
 * @param direction whether it came from the broker or is on its way to it
 * @param consumer which of the service's consumers could not take it; null for one on its way out
 * @param offset its place in the topic; null for one on its way out
 * @param event its CloudEvents type, where it has one
 * @param headers its envelope
 * @param payload its data as text, shortened where it is long
 * @param cause the kind of failure
 * @param message what the failure says
 * @param why why it was set aside
 * @param triedSeconds for how long it was tried before it was given up; null where it was not
 * @param decisions what was decided about it, oldest first
 */
public record DeadLetter(
        UUID id,
        Direction direction,
        Status status,
        @Nullable String consumer,
        String topic,
        @Nullable Integer partition,
        @Nullable Long offset,
        @Nullable String key,
        @Nullable String event,
        Map<String, String> headers,
        @Nullable String payload,
        String cause,
        String message,
        Why why,
        @Nullable Integer triedSeconds,
        Instant arrivedAt,
        List<Decision> decisions) {

    /** The letter with one more decision. */
    public DeadLetter with(Decision decision) {
        var all = Stream.concat(decisions.stream(), Stream.of(decision)).toList();
        return new DeadLetter(
                id,
                direction,
                status,
                consumer,
                topic,
                partition,
                offset,
                key,
                event,
                headers,
                payload,
                cause,
                message,
                why,
                triedSeconds,
                arrivedAt,
                all);
    }

    @Schema(name = "DeadLetterDirection")
    public enum Direction {
        INCOMING,
        OUTGOING
    }

    /** Why a letter was set aside. */
    @Schema(name = "DeadLetterWhy")
    public enum Why implements Labelled {
        REFUSED("Refused at once: it can never be taken as it is"),
        GIVEN_UP("Given up: it failed for longer than it may hold up the others"),
        NOT_SENT("No broker takes it");

        private final String label;

        Why(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** Whether somebody has to look at it still. */
    public boolean waiting() {
        return status == Status.OPEN;
    }

    @Schema(name = "DeadLetterStatus")
    public enum Status implements Labelled {
        OPEN("Waiting"),
        REPLAYED("Replayed"),
        APPLIED("Taken in after all"),
        DISCARDED("Discarded");

        private final String label;

        Status(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    @Schema(name = "DeadLetterVerdict")
    public enum Verdict implements Labelled {
        REPLAYED("Replayed"),
        REPLAY_FAILED("Replayed, and failed again"),
        APPLIED("The event came again and was taken in"),
        DISCARDED("Discarded");

        private final String label;

        Verdict(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /**
     * Something an administrator decided.
     *
     * @param by who, as events and audit name them
     * @param reason why, in their words; for a replay that failed, what the failure said
     */
    @Schema(name = "DeadLetterDecision")
    public record Decision(Verdict decision, String by, Instant at, String reason) {}
}
