package org.uplift.schools.api.people;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.uplift.platform.text.SeveralLines;

/**
 * An appointment turned down.
 *
 * @param reason why, for whoever wrote it
 */
public record TurnDownAppointment(
        @NotBlank(message = "Say why, so that whoever wrote it knows")
        @Size(max = 1_000, message = "A reason has at most 1,000 characters")
        @SeveralLines
        String reason) {}
