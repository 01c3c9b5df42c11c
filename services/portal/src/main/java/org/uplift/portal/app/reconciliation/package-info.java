/** Whether interventions, schools and finance agree on every intervention's days and money, and reporting with them. */
@NullMarked
package org.uplift.portal.app.reconciliation;

import org.jspecify.annotations.NullMarked;
