/** Who could help a school, and with how many days. */
@NullMarked
package org.uplift.portal.app.capacity;

import org.jspecify.annotations.NullMarked;
