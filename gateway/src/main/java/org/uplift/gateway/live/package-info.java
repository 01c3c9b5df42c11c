/** Tells a page that something it shows has changed, so that nobody has to reload it to see. Never what has changed. */
@NullMarked
package org.uplift.gateway.live;

import org.jspecify.annotations.NullMarked;
