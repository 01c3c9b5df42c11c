/**
 * The tags over GOV.UK Frontend and the MOJ patterns ({@code templates/tags/govuk*.html}, {@code moj*.html}): each takes
 * the options of the macro of that name. How to use them, and what proves them equal, is in {@code docs/components.md}.
 */
@NullMarked
package org.uplift.portal.kit.components;

import org.jspecify.annotations.NullMarked;
