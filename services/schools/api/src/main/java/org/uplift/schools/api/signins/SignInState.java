package org.uplift.schools.api.signins;

import org.uplift.platform.api.Labelled;

/** What Uplift wants of somebody's account at Keycloak, and whether Keycloak has agreed. */
public enum SignInState implements Labelled {
    NONE("Has no sign-in"),
    TO_MAKE("Waits for Keycloak"),
    MADE("Can sign in"),
    TO_DISABLE("Switched off, waits for Keycloak"),
    DISABLED("Switched off"),
    TO_END("Ended, waits for Keycloak"),
    ENDED("Ended");

    private final String label;

    SignInState(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /** Whether Keycloak has still to agree. */
    public boolean waits() {
        return switch (this) {
            case TO_MAKE, TO_DISABLE, TO_END -> true;
            case NONE, MADE, DISABLED, ENDED -> false;
        };
    }

    /** Whether its owner may come in with it, as far as it is linked. */
    public boolean open() {
        return this == TO_MAKE || this == MADE;
    }
}
