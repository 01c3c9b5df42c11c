package org.uplift.schools.api.capacity;

import org.uplift.platform.api.Status;

/** Where the days of an intervention stand. */
public enum BookingStatus implements Status {
    /** Held for a live intervention. */
    RESERVED("Reserved", Colour.GREY),
    /** Given; they stay counted. */
    DELIVERED("Delivered", Colour.GREY),
    /** Held no longer, or never to be held because the release came first. */
    RELEASED("Released", Colour.GREY),
    /** Never held: somebody could not give them. */
    REFUSED("Refused", Colour.RED);

    private final String label;
    private final Colour colour;

    BookingStatus(String label, Colour colour) {
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

    /** Whether the days count against somebody's allowance. */
    public boolean holds() {
        return this == RESERVED || this == DELIVERED;
    }
}
