/** The way in, and home: what needs whoever is signed in, each a link to the place to do it. */
@NullMarked
package org.uplift.portal.app.home;

import org.jspecify.annotations.NullMarked;
