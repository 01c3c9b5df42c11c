/** Teams over HTTP, as types. */
@NullMarked
package org.uplift.codesign.api.teams;

import org.jspecify.annotations.NullMarked;
