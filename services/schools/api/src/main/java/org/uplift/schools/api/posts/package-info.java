/** Kinds of post: what holding one lets somebody do where it is held. */
@NullMarked
package org.uplift.schools.api.posts;

import org.jspecify.annotations.NullMarked;
