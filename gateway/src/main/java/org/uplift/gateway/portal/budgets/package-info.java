/** Budgets: what is set, spent, promised and left, and which interventions it is promised to. */
@NullMarked
package org.uplift.gateway.portal.budgets;

import org.jspecify.annotations.NullMarked;
