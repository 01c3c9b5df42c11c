package org.uplift.interventions.commissioning;

import java.time.Instant;
import java.time.LocalDate;

/** The moment something is done, and the day it falls on in London. */
record Now(Instant instant, LocalDate today) {}
