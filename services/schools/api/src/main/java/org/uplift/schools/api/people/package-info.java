/** People over HTTP, as types. */
@NullMarked
package org.uplift.schools.api.people;

import org.jspecify.annotations.NullMarked;
