package org.uplift.schools.api.capacity;

import java.math.BigDecimal;

/** A person's days in one academic year. */
public record YearOfDays(
        String academicYear, BigDecimal entitlement, BigDecimal reserved, BigDecimal delivered, BigDecimal free) {}
