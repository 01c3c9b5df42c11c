/** Budgets: what is set, spent, promised and left, and which interventions it is promised to. */
@NullMarked
package org.uplift.portal.app.budgets;

import org.jspecify.annotations.NullMarked;
