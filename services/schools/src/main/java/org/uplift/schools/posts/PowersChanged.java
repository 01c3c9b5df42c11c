package org.uplift.schools.posts;

import java.util.Set;
import org.uplift.platform.permission.Permission;

/**
 * Told within this service, in the same transaction, when a kind of post was given permissions that take a second person, or
 * lost some.
 *
 * @param kind its code
 */
public record PowersChanged(String kind, Set<Permission> added, Set<Permission> removed) {}
