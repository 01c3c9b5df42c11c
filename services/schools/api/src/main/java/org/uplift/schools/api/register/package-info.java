/** The register of schools over HTTP, as types. */
@NullMarked
package org.uplift.schools.api.register;

import org.jspecify.annotations.NullMarked;
