package org.uplift.reporting.api.packs;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.uplift.platform.text.OneLine;

/**
 * A pack to be drafted.
 *
 * @param title what the board will know it by
 * @param meetingOn the day of the meeting it is for
 */
public record SavePack(
        @NotBlank(message = "Give the pack a title.") @Size(max = 200, message = "Use at most 200 characters.") @OneLine
        String title,

        @NotNull(message = "Give the day of the meeting.") LocalDate meetingOn) {}
