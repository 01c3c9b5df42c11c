package org.uplift.platform.permission;

import org.uplift.platform.api.Labelled;

/** Where a post can be held. */
public enum PlaceKind implements Labelled {
    SCHOOL("A school"),
    HUB("A hub"),
    TRUST("The whole trust");

    private final String label;

    PlaceKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
