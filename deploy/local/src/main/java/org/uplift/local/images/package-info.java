/** The whole platform as containers, made from the images as {@code deploy/images/compose.yaml} says. */
@NullMarked
package org.uplift.local.images;

import org.jspecify.annotations.NullMarked;
