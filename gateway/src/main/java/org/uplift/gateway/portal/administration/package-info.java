/** For the administrator: do the services agree, and which events went wrong. */
@NullMarked
package org.uplift.gateway.portal.administration;

import org.jspecify.annotations.NullMarked;
