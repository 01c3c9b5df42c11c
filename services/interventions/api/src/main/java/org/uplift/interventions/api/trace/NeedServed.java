package org.uplift.interventions.api.trace;

import java.time.LocalDate;
import java.util.UUID;
import org.uplift.interventions.api.needs.NeedStatus;

/** The need an intervention serves. */
public record NeedServed(UUID id, String summary, NeedStatus status, LocalDate recordedOn) {}
