/** What the interventions service tells a page: needs, and interventions with their trace. */
@NullMarked
package org.uplift.gateway.services.interventions;

import org.jspecify.annotations.NullMarked;
