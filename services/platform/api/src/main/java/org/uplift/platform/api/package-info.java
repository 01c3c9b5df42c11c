/** What the services' APIs are written with: pages of lists, changes, headers, words for constants. */
@NullMarked
package org.uplift.platform.api;

import org.jspecify.annotations.NullMarked;
