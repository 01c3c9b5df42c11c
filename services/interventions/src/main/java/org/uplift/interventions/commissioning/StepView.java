package org.uplift.interventions.commissioning;

import java.time.Instant;
import java.util.Optional;

/**
 * One entry of an intervention's timeline.
 *
 * @param detail a reason, a judgement or a verdict, where there is one
 */
public record StepView(Instant at, Moment moment, Optional<String> detail) {}
