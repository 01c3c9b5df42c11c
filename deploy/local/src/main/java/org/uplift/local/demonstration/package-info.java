/** The invented trust the local platform shows, loaded through the public API as any client would. */
@NullMarked
package org.uplift.local.demonstration;

import org.jspecify.annotations.NullMarked;
