/** Kinds of post: what there are, where they are held, and what holding one lets somebody do. */
@NullMarked
package org.uplift.portal.app.posts;

import org.jspecify.annotations.NullMarked;
