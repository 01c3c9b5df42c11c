/** The ledger of support days: who owes, promises and gives how many. */
@NullMarked
package org.uplift.schools.capacity;

import org.jspecify.annotations.NullMarked;
