package org.uplift.platform.access;

/**
 * A sign-in as tokens name it. It stays the same when its owner's e-mail changes, on either side.
 *
 * @param issuer the identity provider
 * @param subject who it is there
 */
public record TokenSubject(String issuer, String subject) {}
