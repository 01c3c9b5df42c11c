/** The whole platform on one machine, without containers. */
@NullMarked
package org.uplift.local;

import org.jspecify.annotations.NullMarked;
