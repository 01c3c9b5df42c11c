package org.uplift.schools.api.signins;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.uplift.platform.text.OneLine;

/**
 * Switching a sign-in off, on again, or ending it.
 *
 * @param reason why, for whoever looks at the history
 */
public record SwitchSignIn(
        @NotBlank(message = "Say why") @Size(max = 500) @OneLine
        String reason) {}
