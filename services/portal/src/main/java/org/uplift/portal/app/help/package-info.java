/** What is said of the portal itself. */
@NullMarked
package org.uplift.portal.app.help;

import org.jspecify.annotations.NullMarked;
