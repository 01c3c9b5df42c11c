/**
 * Every page in every state: whatever page any test opens is held up in a real browser, where axe looks at it, at two
 * widths; and the last test of all asks whether every template was among them. Pictures go to {@code target/screens}.
 */
package org.uplift.portal.pages;
