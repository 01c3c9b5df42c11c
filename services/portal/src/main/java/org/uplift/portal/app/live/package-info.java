/** Tells a page that something it shows has changed, so that nobody has to reload it to see. Never what has changed. */
@NullMarked
package org.uplift.portal.app.live;

import org.jspecify.annotations.NullMarked;
