/** Reviews, pauses and stops over HTTP. */
@NullMarked
package org.uplift.interventions.api.delivery;

import org.jspecify.annotations.NullMarked;
