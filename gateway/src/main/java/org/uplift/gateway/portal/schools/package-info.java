/** The schools, and one school. */
@NullMarked
package org.uplift.gateway.portal.schools;

import org.jspecify.annotations.NullMarked;
