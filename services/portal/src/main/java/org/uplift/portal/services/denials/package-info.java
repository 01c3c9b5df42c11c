/** Whom any service turned away. */
@NullMarked
package org.uplift.portal.services.denials;

import org.jspecify.annotations.NullMarked;
