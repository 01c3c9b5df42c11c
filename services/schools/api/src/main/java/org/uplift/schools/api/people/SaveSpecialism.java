package org.uplift.schools.api.people;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.api.Strand;
import org.uplift.platform.text.OneLine;

/**
 * What somebody can help with.
 *
 * @param strand the strand of support
 * @param subject the subject, where the strand has one: {@code Mathematics}
 * @param phase the phase, in GIAS's words or in capitals; absent for all
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SaveSpecialism(
        @NotNull Strand strand,
        @Nullable @Size(min = 1, max = 80) @OneLine String subject,
        @Nullable @Size(min = 1, max = 80) @OneLine String phase) {}
