package org.uplift.platform.api.deadletters;

import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.text.OneLine;
import org.uplift.platform.text.SeveralLines;

/**
 * Tries everything that waits once more, oldest first.
 *
 * @param consumer only what this consumer could not take; everything where it is absent
 * @param after goes on after this letter: the {@code next} of the answer before
 * @param reason why it is tried again, if there is something to say
 */
public record ReplayDeadLetters(
        @Nullable @Size(max = 80) @OneLine String consumer,
        @Nullable UUID after,
        @Nullable @Size(max = 1000) @SeveralLines String reason) {}
