/** What the finance service tells a page: budgets and what they are committed to. */
@NullMarked
package org.uplift.portal.services.finance;

import org.jspecify.annotations.NullMarked;
