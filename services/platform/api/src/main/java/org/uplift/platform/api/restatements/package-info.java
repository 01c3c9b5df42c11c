/** Records that state themselves again, so that copies and topics can be put right. */
@NullMarked
package org.uplift.platform.api.restatements;

import org.jspecify.annotations.NullMarked;
