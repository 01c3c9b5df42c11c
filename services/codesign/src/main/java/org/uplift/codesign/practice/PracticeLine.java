package org.uplift.codesign.practice;

import java.time.LocalDate;
import java.util.UUID;

/** A practice in a list. */
public record PracticeLine(
        UUID id, UUID teamId, String teamName, String title, PracticeStatus status, LocalDate proposedOn) {}
