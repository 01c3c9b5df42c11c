/** Needs of schools over HTTP. */
@NullMarked
package org.uplift.interventions.api.needs;

import org.jspecify.annotations.NullMarked;
