/** Teams that work across schools: who is in them, what for, until when. */
@NullMarked
package org.uplift.portal.app.teams;

import org.jspecify.annotations.NullMarked;
