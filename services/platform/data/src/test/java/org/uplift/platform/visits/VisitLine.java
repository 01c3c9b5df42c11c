package org.uplift.platform.visits;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A visit in a list. */
public record VisitLine(UUID id, String title, @Nullable BigDecimal cost, LocalDate readOn) {}
