/** Proposing interventions and listing them over HTTP, and what the services agree on. */
@NullMarked
package org.uplift.interventions.api.commissioning;

import org.jspecify.annotations.NullMarked;
