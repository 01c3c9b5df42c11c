package org.uplift.interventions.api.needs;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.api.Strand;
import org.uplift.platform.text.OneLine;
import org.uplift.platform.text.SeveralLines;

/** A need as it is recorded. Evidence may come later, so none is a valid answer. */
public record RecordNeed(
        @NotNull Integer schoolUrn,
        @NotNull Strand strand,
        @Nullable @Size(min = 1, max = 80) @OneLine String subject,
        @NotBlank @Size(max = 2000) @SeveralLines String summary,
        @Size(max = 50) List<@NotNull @Valid Evidence> evidence) {

    @SuppressWarnings("NullAway") // JSON may leave the list out
    public RecordNeed {
        evidence = evidence == null ? List.of() : evidence;
    }
}
