/** For the administrator: do the services agree, and which events went wrong. */
@NullMarked
package org.uplift.portal.app.administration;

import org.jspecify.annotations.NullMarked;
