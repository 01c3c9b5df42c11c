package org.uplift.schools.api.signins;

import org.uplift.platform.api.Labelled;

/** How a sign-in came to be a person's. */
public enum SignInLinked implements Labelled {
    INVITATION("By an invitation"),
    VERIFIED_EMAIL("By their verified e-mail address"),
    RELINKED("By an administrator");

    private final String label;

    SignInLinked(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
