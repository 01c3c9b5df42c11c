/** Roles of Keycloak and what each may do: one table, for services and pages alike. */
@NullMarked
package org.uplift.platform.permission;

import org.jspecify.annotations.NullMarked;
