/** Inspections over HTTP, as types. */
@NullMarked
package org.uplift.schools.api.inspections;

import org.jspecify.annotations.NullMarked;
