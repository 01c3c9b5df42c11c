package org.uplift.codesign.api.practices;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.text.SeveralLines;

/**
 * A decision on a practice.
 *
 * @param decision the state it leads to
 * @param note why; needed for a standard and for declining
 */
public record DecideOnPractice(
        @NotNull(message = "Say what was decided") PracticeStatus decision,

        @NotNull(message = "Say on which day it was decided")
        LocalDate decidedOn,

        @Nullable @Size(max = 2000, message = "A note has at most 2,000 characters") @SeveralLines
        String note) {

    /** The note without blanks around it; null where there is none. */
    @Nullable
    public String noteOrNull() {
        return note == null || note.isBlank() ? null : note.strip();
    }
}
