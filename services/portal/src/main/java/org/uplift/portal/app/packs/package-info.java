/** Board packs. */
@NullMarked
package org.uplift.portal.app.packs;

import org.jspecify.annotations.NullMarked;
