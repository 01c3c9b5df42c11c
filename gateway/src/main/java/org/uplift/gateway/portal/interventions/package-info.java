/** One intervention: proposed, followed, reviewed, closed. */
@NullMarked
package org.uplift.gateway.portal.interventions;

import org.jspecify.annotations.NullMarked;
