package org.uplift.interventions.needs;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
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
        String kind, @Column(name = "seen_on") LocalDate on, String note) {}
