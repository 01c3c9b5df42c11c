/** What any service tells of events it could not take in or send. */
@NullMarked
package org.uplift.portal.services.deadletters;

import org.jspecify.annotations.NullMarked;
