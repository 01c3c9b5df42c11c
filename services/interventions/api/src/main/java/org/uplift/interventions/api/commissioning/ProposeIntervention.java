package org.uplift.interventions.api.commissioning;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.text.OneLine;
import org.uplift.platform.text.SeveralLines;

/**
 * An intervention as it is proposed. {@link ProposalCheck} tells everything that is wrong with it at once; only one
 * with nothing wrong goes further, and from there on what is not {@link Nullable} is there.
 */
public record ProposeIntervention(
        @NotNull UUID needId,
        @NotNull Route route,
        @Nullable @Size(max = 2000) @SeveralLines String routeReason,
        @NotBlank @Size(max = 2000) @SeveralLines String summary,
        @NotNull LocalDate startsOn,
        @NotNull LocalDate endsOn,
        @Size(max = 20) List<@NotNull @Valid AgreedTarget> targets,
        @Size(max = 20) List<@NotBlank @Size(max = 500) @OneLine String> successCriteria,
        @Size(max = 30) List<@NotNull @Valid PersonDays> support,
        @Nullable @Valid Cost cost) {

    @SuppressWarnings("NullAway") // JSON may leave a list out
    public ProposeIntervention {
        targets = targets == null ? List.of() : targets;
        successCriteria = successCriteria == null ? List.of() : successCriteria;
        support = support == null ? List.of() : support;
    }
}
