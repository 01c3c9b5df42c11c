/** Where somebody is signed in, and signing out there. */
@NullMarked
package org.uplift.portal.app.sessions;

import org.jspecify.annotations.NullMarked;
