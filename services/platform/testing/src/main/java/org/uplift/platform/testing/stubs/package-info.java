/** What stands around the gateway and the portal in their tests, each answering as told. */
@NullMarked
package org.uplift.platform.testing.stubs;

import org.jspecify.annotations.NullMarked;
