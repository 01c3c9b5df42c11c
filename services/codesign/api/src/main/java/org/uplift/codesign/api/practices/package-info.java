/** Practices over HTTP, as types. */
@NullMarked
package org.uplift.codesign.api.practices;

import org.jspecify.annotations.NullMarked;
