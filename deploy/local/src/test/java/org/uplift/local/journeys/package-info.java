/** Journeys across the whole platform, as {@code make run} starts it, on free ports. */
@NullMarked
package org.uplift.local.journeys;

import org.jspecify.annotations.NullMarked;
