package org.uplift.schools.api.signins;

/** What can be done to somebody's sign-in. */
public enum SignInAction {
    INVITE,
    ONE_TIME_PASSWORD,
    DISABLE,
    ENABLE,
    END,
    RELINK
}
