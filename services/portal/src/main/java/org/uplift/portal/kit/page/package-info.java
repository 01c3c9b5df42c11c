/** What every page has: its frame, its words for dates, money and statuses, and its faults. */
@NullMarked
package org.uplift.portal.kit.page;

import org.jspecify.annotations.NullMarked;
