/** What the codesign service tells a page: teams and practices. */
@NullMarked
package org.uplift.portal.services.codesign;

import org.jspecify.annotations.NullMarked;
