package org.uplift.schools.people;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Somebody writing appointments: who, when, and on which day of the trust's.
 */
record Writing(Author by, Instant at, LocalDate today) {}
