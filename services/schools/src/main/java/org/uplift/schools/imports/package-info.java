/** Files of Get Information About Schools, brought into the register all of them or none. */
@NullMarked
package org.uplift.schools.imports;

import org.jspecify.annotations.NullMarked;
