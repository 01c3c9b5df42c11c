package org.uplift.reporting.api.packs;

import org.uplift.platform.api.Status;

/** Where a pack stands: drawn from live data, or frozen for the board. */
public enum PackStatus implements Status {
    DRAFT("Draft", Colour.GREY),
    PUBLISHED("Published", Colour.GREEN);

    private final String label;
    private final Colour colour;

    PackStatus(String label, Colour colour) {
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
