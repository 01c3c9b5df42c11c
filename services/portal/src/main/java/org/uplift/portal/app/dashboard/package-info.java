/** The trust at a glance: a heat map of its schools by strand, and the same figures as a table. */
@NullMarked
package org.uplift.portal.app.dashboard;

import org.jspecify.annotations.NullMarked;
