package org.uplift.portal.stub;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.api.Change;
import org.uplift.platform.api.Page;

/** Who changed what in records of the invented trust, as any service answers it. */
final class SampleHistories {

    private static final Instant PROPOSED_AT = Instant.parse("2026-10-14T09:00:00Z");
    private static final String PROPOSER = "cd34";
    private static final String REVIEWER = "ab12";

    private SampleHistories() {}

    /** From proposal to review, with more of it on an older page. */
    static Page<Change> intervention() {
        return new Page<>(
                List.of(
                        reviewed("2026-11-20T10:00:01Z", "review", "note", null, "Lessons follow the plan"),
                        reviewed("2026-11-20T10:00:00Z", "intervention", "status", "COMMISSIONED", "IN_DELIVERY"),
                        new Change(
                                Instant.parse("2026-10-19T09:00:00Z"),
                                "system:interventions",
                                null,
                                "intervention",
                                "agreements.money",
                                "WAITING",
                                "AGREED"),
                        new Change(PROPOSED_AT, PROPOSER, null, "intervention", "needId", null, Answers.NEED),
                        new Change(PROPOSED_AT, PROPOSER, null, "intervention", "summary", null, "A mathematics lead")),
                "older-ones");
    }

    private static Change reviewed(String at, String what, String field, @Nullable String before, String after) {
        return new Change(Instant.parse(at), REVIEWER, UUID.fromString(Answers.PERSON), what, field, before, after);
    }

    /** What a kind of post lets people do, changed once. */
    static Page<Change> postKind() {
        return new Page<>(
                List.of(new Change(
                        Instant.parse("2026-11-20T10:15:00Z"),
                        "0f3a",
                        UUID.fromString(Answers.OTHER_PERSON),
                        "post-kind",
                        "permissions",
                        "NEEDS_READ",
                        "NEEDS_READ, NEEDS_RECORD")),
                null);
    }

    /** One sum, changed once. */
    static Page<Change> budget() {
        return new Page<>(
                List.of(new Change(
                        Instant.parse("2026-11-20T10:15:00Z"),
                        "0f3a",
                        UUID.fromString(Answers.OTHER_PERSON),
                        "budget",
                        "amount",
                        "8000.00",
                        "9000.00")),
                null);
    }
}
