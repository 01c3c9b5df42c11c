/** How people sign in, over HTTP, as types. */
@NullMarked
package org.uplift.schools.api.signins;

import org.jspecify.annotations.NullMarked;
