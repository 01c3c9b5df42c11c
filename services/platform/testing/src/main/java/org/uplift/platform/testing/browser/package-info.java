/**
 * Pages in a real browser, held to what every page must keep: no fault axe finds, nothing off the side of a phone, focus
 * one can see, no error in the console. Whoever uses it brings Playwright and axe-core as dependencies of its own.
 */
@NullMarked
package org.uplift.platform.testing.browser;

import org.jspecify.annotations.NullMarked;
