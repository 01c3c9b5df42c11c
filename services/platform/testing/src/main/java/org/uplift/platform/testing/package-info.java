/** What every service's tests stand on: real servers, signed tokens, events, tables of endpoints, architecture rules. */
@NullMarked
package org.uplift.platform.testing;

import org.jspecify.annotations.NullMarked;
