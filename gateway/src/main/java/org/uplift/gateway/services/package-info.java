/** What the services answer, a package for each. */
@NullMarked
package org.uplift.gateway.services;

import org.jspecify.annotations.NullMarked;
