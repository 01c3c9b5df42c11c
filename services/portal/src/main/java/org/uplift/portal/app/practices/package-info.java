/** Practices on their way from a team's idea to the trust's standard. */
@NullMarked
package org.uplift.portal.app.practices;

import org.jspecify.annotations.NullMarked;
