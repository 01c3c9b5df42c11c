package org.uplift.interventions.api.needs;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.uplift.platform.text.OneLine;
import org.uplift.platform.text.SeveralLines;

/**
 * Something that showed the need.
 *
 * @param kind what it was, in the trust's own words: {@code work scrutiny}
 * @param on the day it was seen
 * @param note what it showed
 */
public record Evidence(
        @NotBlank @Size(max = 60) @OneLine String kind,
        @NotNull LocalDate on,
        @NotBlank @Size(max = 2000) @SeveralLines String note) {}
