/** Whom any service turned away. */
@NullMarked
package org.uplift.gateway.services.denials;

import org.jspecify.annotations.NullMarked;
