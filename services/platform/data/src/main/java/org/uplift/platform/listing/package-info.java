/** Lists: how one is declared, narrowed, ordered and read a page at a time. */
@NullMarked
package org.uplift.platform.listing;

import org.jspecify.annotations.NullMarked;
