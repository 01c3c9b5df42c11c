/** Ofsted's inspections of schools, each in the framework and the scale of its day. */
@NullMarked
package org.uplift.schools.inspections;

import org.jspecify.annotations.NullMarked;
