/** The ledger of support days over HTTP, as types. */
@NullMarked
package org.uplift.schools.api.capacity;

import org.jspecify.annotations.NullMarked;
