/** From a path to the service that answers it, and what stands between: tokens, limits, failures told plainly. */
@NullMarked
package org.uplift.gateway.routes;

import org.jspecify.annotations.NullMarked;
