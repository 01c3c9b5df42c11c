/** Budgets over HTTP: what is set, spent, committed and left, and what finance holds for interventions. */
@NullMarked
package org.uplift.finance.api.budgets;

import org.jspecify.annotations.NullMarked;
