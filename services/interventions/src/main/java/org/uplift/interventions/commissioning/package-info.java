/** A trust commissions an intervention: the proposal, the answers of schools and finance, and the record itself. */
@NullMarked
package org.uplift.interventions.commissioning;

import org.jspecify.annotations.NullMarked;
