/**
 * Figures drawn as SVG by templates: where every mark stands is worked out here, so that a template only draws it.
 * Every figure carries its own title and description, says its values in text, and has the same as a table.
 */
@NullMarked
package org.uplift.portal.kit.figures;

import org.jspecify.annotations.NullMarked;
