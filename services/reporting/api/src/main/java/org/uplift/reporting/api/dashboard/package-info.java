/** The dashboard over HTTP, as types. */
@NullMarked
package org.uplift.reporting.api.dashboard;

import org.jspecify.annotations.NullMarked;
