/** Kinds of post, and which of them a trust is given at the start. */
@NullMarked
package org.uplift.schools.posts;

import org.jspecify.annotations.NullMarked;
