/** What a process does between being told to stop and stopping. */
@NullMarked
package org.uplift.platform.stopping;

import org.jspecify.annotations.NullMarked;
