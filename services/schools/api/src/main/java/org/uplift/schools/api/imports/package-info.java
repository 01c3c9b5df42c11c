/** Imports of schools over HTTP, as types. */
@NullMarked
package org.uplift.schools.api.imports;

import org.jspecify.annotations.NullMarked;
