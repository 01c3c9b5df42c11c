package org.uplift.schools.api.signins;

/** How whoever is invited comes to a password: what an installation has decided. */
public enum InvitedBy {
    /** Keycloak sends a mail with a link. */
    MAIL,
    /** The office hands over a password that works once. */
    PASSWORD,
    /** They need none: they sign in with the trust's own identity provider, such as Microsoft's. */
    PROVIDER
}
