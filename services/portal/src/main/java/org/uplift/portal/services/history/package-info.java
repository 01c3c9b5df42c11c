/** What every service tells of a record's history, in one shape. */
@NullMarked
package org.uplift.portal.services.history;

import org.jspecify.annotations.NullMarked;
