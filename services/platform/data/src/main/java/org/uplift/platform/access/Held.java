package org.uplift.platform.access;

import java.util.Set;
import org.uplift.platform.permission.Permission;

/**
 * What one current appointment gives.
 *
 * @param permissions of its kind
 * @param where its place
 */
record Held(Set<Permission> permissions, Scope where) {}
