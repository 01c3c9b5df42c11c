/** Signed-in people: who may open which page, that a form came from us, signing out, headers that protect pages. */
@NullMarked
package org.uplift.portal.kit.session;

import org.jspecify.annotations.NullMarked;
