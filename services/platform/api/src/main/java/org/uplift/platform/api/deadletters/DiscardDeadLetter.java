package org.uplift.platform.api.deadletters;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** @param reason why it may be given up */
public record DiscardDeadLetter(@NotBlank @Size(max = 1000) String reason) {}
