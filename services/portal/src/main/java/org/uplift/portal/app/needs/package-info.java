/** Recording what a school needs. */
@NullMarked
package org.uplift.portal.app.needs;

import org.jspecify.annotations.NullMarked;
