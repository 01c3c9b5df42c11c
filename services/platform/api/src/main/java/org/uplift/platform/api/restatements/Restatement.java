package org.uplift.platform.api.restatements;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.api.Labelled;

/**
 * Records that were asked to state themselves again, and how far they are.
 *
 * @param kind null for every kind
 * @param recordId null for all of the kind
 * @param epoch the epoch they are stated in
 * @param stated how many have been stated
 * @param by who asked, as events and audit name them
 */
public record Restatement(
        UUID id,
        @Nullable String kind,
        @Nullable String recordId,
        long epoch,
        Status status,
        long stated,
        String by,
        Instant askedAt,
        @Nullable Instant finishedAt) {

    @Schema(name = "RestatementStatus")
    public enum Status implements Labelled {
        WAITING("Waiting"),
        RUNNING("Running"),
        DONE("Done");

        private final String label;

        Status(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }
}
