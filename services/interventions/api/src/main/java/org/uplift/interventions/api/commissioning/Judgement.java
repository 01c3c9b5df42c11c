package org.uplift.interventions.api.commissioning;

import org.uplift.platform.api.Status;

/** How a review found progress against the targets. */
public enum Judgement implements Status {
    /** Further on than the targets ask for by now. */
    AHEAD("Ahead", Colour.GREEN),
    /** Where the targets ask it to be by now. */
    ON_TRACK("On track", Colour.GREEN),
    /** Short of the targets, and able to catch up in the time left. */
    BEHIND("Behind", Colour.ORANGE),
    /** Will not meet the targets as it stands: change it, pause it or stop it. */
    OFF_TRACK("Off track", Colour.RED);

    private final String label;
    private final Colour colour;

    Judgement(String label, Colour colour) {
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
