/** The start page, and the trust at a glance. */
@NullMarked
package org.uplift.gateway.portal.dashboard;

import org.jspecify.annotations.NullMarked;
