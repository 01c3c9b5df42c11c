package org.uplift.schools.api.signins;

/**
 * A password to hand over. It is shown this once and kept nowhere; whoever signs in with it chooses their own at once.
 *
 * @param signInAs what they type as their name
 */
public record OneTimePassword(String signInAs, String password) {}
