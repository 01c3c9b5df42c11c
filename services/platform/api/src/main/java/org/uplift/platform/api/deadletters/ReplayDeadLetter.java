package org.uplift.platform.api.deadletters;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** @param reason why it is tried again, if there is something to say */
public record ReplayDeadLetter(@Nullable @Size(max = 1000) String reason) {}
