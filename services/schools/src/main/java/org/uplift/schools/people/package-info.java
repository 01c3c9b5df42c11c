/** The trust's people, their posts and what they can help with. */
@NullMarked
package org.uplift.schools.people;

import org.jspecify.annotations.NullMarked;
