package org.uplift.interventions.api.needs;

import org.uplift.platform.api.Status;

/** Whether a need still stands. It is met when an intervention that serves it closes, having worked. */
public enum NeedStatus implements Status {
    OPEN("Open", Colour.BLUE),
    MET("Met", Colour.GREEN);

    private final String label;
    private final Colour colour;

    NeedStatus(String label, Colour colour) {
        this.label = label;
        this.colour = colour;
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public Colour colour() {
        return colour;
    }
}
