/** Whoever asks over HTTP, as types. */
@NullMarked
package org.uplift.schools.api.me;

import org.jspecify.annotations.NullMarked;
