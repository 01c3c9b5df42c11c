/** One intervention: proposed, followed, reviewed, closed. */
@NullMarked
package org.uplift.portal.app.interventions;

import org.jspecify.annotations.NullMarked;
