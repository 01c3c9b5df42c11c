package org.uplift.interventions.commissioning;

import java.time.LocalDate;

/** How an intervention ends when it has run its course. */
public record Closing(LocalDate closedOn, Verdict verdict, Impact impact) {}
