/** The trust's people: the list, one person, recording, changing and erasing them. */
@NullMarked
package org.uplift.portal.app.people;

import org.jspecify.annotations.NullMarked;
