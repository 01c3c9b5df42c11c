package org.uplift.schools.api.signins;

import org.uplift.platform.api.Labelled;

/** Why Keycloak has not agreed yet, in words for the trust's office. */
public enum SignInProblem implements Labelled {
    AWAY("Keycloak does not answer. Uplift goes on trying."),
    REFUSED("Keycloak refuses what Uplift asks of it. Ask whoever looks after Uplift."),
    NO_MAIL(
            "Keycloak could not send the invitation. Check the address, and ask whoever looks after Uplift whether Keycloak"
                    + " has a mail server."),
    NOT_VERIFIED(
            "Somebody has this e-mail address at Keycloak and has not shown that it is theirs. They have to follow the"
                    + " link in Keycloak's mail, or an administrator removes that account."),
    ANOTHERS("This e-mail address belongs to a sign-in at Keycloak that somebody else has here."),
    ADMINISTRATOR("This is an administrator's account. Only Keycloak's own pages change it."),
    NO_ADDRESS("No e-mail address is recorded for them.");

    private final String label;

    SignInProblem(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
