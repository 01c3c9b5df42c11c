/** What the interventions service tells a page: needs, and interventions with their trace. */
@NullMarked
package org.uplift.portal.services.interventions;

import org.jspecify.annotations.NullMarked;
