/** What is to be known of a service's own resources. */
@NullMarked
package org.uplift.platform.resources;

import org.jspecify.annotations.NullMarked;
