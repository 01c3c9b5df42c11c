/** Closing an intervention with its impact and a verdict. */
@NullMarked
package org.uplift.interventions.impact;

import org.jspecify.annotations.NullMarked;
