/** The services by name and address, as the gateway and the portal know them. */
@NullMarked
package org.uplift.platform.services;

import org.jspecify.annotations.NullMarked;
