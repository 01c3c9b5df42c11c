package org.uplift.interventions.delivery;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.uplift.interventions.commissioning.InterventionRow;

/** A review that was recorded, and beside it the intervention as it stands after it. */
public record ReviewRecord(@JsonUnwrapped ReviewRow review, InterventionRow intervention) {}
