/** One intervention from evidence to impact over HTTP, and what should be held for each. */
@NullMarked
package org.uplift.interventions.api.trace;

import org.jspecify.annotations.NullMarked;
