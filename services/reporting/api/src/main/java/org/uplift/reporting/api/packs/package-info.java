/** Board packs over HTTP, as types. */
@NullMarked
package org.uplift.reporting.api.packs;

import org.jspecify.annotations.NullMarked;
