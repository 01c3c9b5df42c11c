package org.uplift.schools.signins;

/**
 * An account at Keycloak.
 *
 * @param id the subject of its tokens
 */
record KeycloakUser(String id, String username, String email, boolean emailVerified, boolean enabled) {}
