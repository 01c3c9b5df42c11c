/** Who could help a school, and with how many days. */
@NullMarked
package org.uplift.gateway.portal.capacity;

import org.jspecify.annotations.NullMarked;
