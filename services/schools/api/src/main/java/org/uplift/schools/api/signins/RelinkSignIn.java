package org.uplift.schools.api.signins;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.uplift.platform.text.OneLine;

/**
 * Linking somebody with another sign-in.
 *
 * @param email the address of that sign-in at Keycloak, verified there and nobody else's here
 * @param reason why; it stands in the history
 */
public record RelinkSignIn(
        @NotBlank(message = "Enter the e-mail address of the other sign-in") @Email @Size(max = 254)
        String email,

        @NotBlank(message = "Say why") @Size(max = 500) @OneLine
        String reason) {}
