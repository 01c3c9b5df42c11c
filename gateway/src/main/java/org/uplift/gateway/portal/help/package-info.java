/** What is said of the portal itself. */
@NullMarked
package org.uplift.gateway.portal.help;

import org.jspecify.annotations.NullMarked;
