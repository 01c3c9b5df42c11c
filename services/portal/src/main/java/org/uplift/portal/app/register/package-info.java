/** What every area of the portal may ask of the register of schools: which schools are the trust's own, and its words. */
@NullMarked
package org.uplift.portal.app.register;

import org.jspecify.annotations.NullMarked;
