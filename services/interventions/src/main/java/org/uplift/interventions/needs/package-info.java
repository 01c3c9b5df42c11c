/** A school's diagnosed needs, with the evidence for them. */
@NullMarked
package org.uplift.interventions.needs;

import org.jspecify.annotations.NullMarked;
