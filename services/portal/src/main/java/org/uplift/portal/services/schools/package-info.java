/** Files for the schools service, on their way through the portal. */
@NullMarked
package org.uplift.portal.services.schools;

import org.jspecify.annotations.NullMarked;
