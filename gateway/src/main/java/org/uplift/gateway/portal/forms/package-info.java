/** Forms: what was typed is kept, what a service refuses is told beside the field. */
@NullMarked
package org.uplift.gateway.portal.forms;

import org.jspecify.annotations.NullMarked;
