/** Styles, scripts and icons: from the component packages and our own, under names that change with their content. */
@NullMarked
package org.uplift.portal.kit.assets;

import org.jspecify.annotations.NullMarked;
