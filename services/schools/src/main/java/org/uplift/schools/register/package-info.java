/** The register of schools, by URN, with the trust's hubs. */
@NullMarked
package org.uplift.schools.register;

import org.jspecify.annotations.NullMarked;
