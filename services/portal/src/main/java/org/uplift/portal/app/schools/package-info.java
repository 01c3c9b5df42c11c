/** The schools, and one school. */
@NullMarked
package org.uplift.portal.app.schools;

import org.jspecify.annotations.NullMarked;
