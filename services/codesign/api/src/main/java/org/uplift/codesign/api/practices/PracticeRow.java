package org.uplift.codesign.api.practices;

import java.time.LocalDate;
import java.util.UUID;

/** A practice in a list. */
public record PracticeRow(
        UUID id, UUID teamId, String teamName, String title, PracticeStatus status, LocalDate proposedOn) {}
