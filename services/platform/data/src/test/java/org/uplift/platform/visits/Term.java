package org.uplift.platform.visits;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

@Embeddable
public record Term(
        @Column(name = "starts_on") LocalDate from,
        @Column(name = "ends_on") LocalDate to) {}
