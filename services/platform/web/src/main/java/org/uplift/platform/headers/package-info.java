/** What every answer tells a browser, whoever gives it. */
@NullMarked
package org.uplift.platform.headers;

import org.jspecify.annotations.NullMarked;
