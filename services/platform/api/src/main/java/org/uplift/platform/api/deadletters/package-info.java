/** Events a service could not take in or send, over HTTP: the same for every service. */
@NullMarked
package org.uplift.platform.api.deadletters;

import org.jspecify.annotations.NullMarked;
