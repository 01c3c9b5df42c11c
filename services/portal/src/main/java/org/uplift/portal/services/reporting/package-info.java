/** What the reporting service tells a page: the dashboard and board packs. */
@NullMarked
package org.uplift.portal.services.reporting;

import org.jspecify.annotations.NullMarked;
