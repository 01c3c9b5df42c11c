/** Closing an intervention over HTTP. */
@NullMarked
package org.uplift.interventions.api.impact;

import org.jspecify.annotations.NullMarked;
