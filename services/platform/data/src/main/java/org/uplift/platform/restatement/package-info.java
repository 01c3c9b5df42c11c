/** Records state themselves again when an administrator asks: what repairs a copy or a topic, whatever happened to it. */
@NullMarked
package org.uplift.platform.restatement;

import org.jspecify.annotations.NullMarked;
