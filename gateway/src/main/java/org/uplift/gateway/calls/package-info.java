/** How the gateway itself asks the services: typed, in parallel, each within its time, on behalf of who is signed in. */
@NullMarked
package org.uplift.gateway.calls;

import org.jspecify.annotations.NullMarked;
