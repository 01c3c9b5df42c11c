/** Whom a service turned away, over HTTP: the same for every service. */
@NullMarked
package org.uplift.platform.api.denials;

import org.jspecify.annotations.NullMarked;
