package org.uplift.interventions.needs;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * Something that showed the need.
 *
 * @param kind what it was, in the trust's own words: {@code work scrutiny}
 * @param on the day it was seen
 * @param note what it showed
 */
@Embeddable
public record Evidence(
        @NotBlank @Size(max = 60) String kind,
        @Column(name = "seen_on") @NotNull LocalDate on,
        @NotBlank @Size(max = 2000) String note) {}
