/** What text may be made of, wherever it comes from: a body, a form, an address, a file. */
@NullMarked
package org.uplift.platform.text;

import org.jspecify.annotations.NullMarked;
