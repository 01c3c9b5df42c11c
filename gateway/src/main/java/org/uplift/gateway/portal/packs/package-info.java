/** Board packs. */
@NullMarked
package org.uplift.gateway.portal.packs;

import org.jspecify.annotations.NullMarked;
