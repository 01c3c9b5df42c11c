package org.uplift.interventions.needs;

/** Whether a need still stands. It is met when an intervention that serves it closes, having worked. */
public enum NeedStatus {
    OPEN,
    MET
}
