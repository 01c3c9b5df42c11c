/** What access needs to know of people and schools, taken in from the schools service; apart from access, which inbox uses. */
@NullMarked
package org.uplift.platform.appointments;

import org.jspecify.annotations.NullMarked;
