/** Recording what a school needs. */
@NullMarked
package org.uplift.gateway.portal.needs;

import org.jspecify.annotations.NullMarked;
