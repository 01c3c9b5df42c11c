/** Delivery: reviews of progress, pausing, resuming and stopping. */
@NullMarked
package org.uplift.interventions.delivery;

import org.jspecify.annotations.NullMarked;
