/** The import pattern, filled for schools: choose a file, see what it would do, apply it, watch it being done. */
@NullMarked
package org.uplift.portal.app.imports;

import org.jspecify.annotations.NullMarked;
