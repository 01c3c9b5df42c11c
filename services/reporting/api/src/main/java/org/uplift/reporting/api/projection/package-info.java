/** What reporting remembers of the other services' records. */
@NullMarked
package org.uplift.reporting.api.projection;

import org.jspecify.annotations.NullMarked;
