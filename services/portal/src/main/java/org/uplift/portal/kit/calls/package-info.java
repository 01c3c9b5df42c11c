/** How the portal itself asks the services: typed, in parallel, each within its time, on behalf of who is signed in. */
@NullMarked
package org.uplift.portal.kit.calls;

import org.jspecify.annotations.NullMarked;
