/** Who is signed in, and the filters they saved for themselves. */
@NullMarked
package org.uplift.schools.me;

import org.jspecify.annotations.NullMarked;
