/** One intervention from evidence to impact, and what should be held for each. */
@NullMarked
package org.uplift.interventions.trace;

import org.jspecify.annotations.NullMarked;
