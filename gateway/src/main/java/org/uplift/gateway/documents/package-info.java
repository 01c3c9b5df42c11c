/** The documents of the API, served at its own address. */
@NullMarked
package org.uplift.gateway.documents;

import org.jspecify.annotations.NullMarked;
