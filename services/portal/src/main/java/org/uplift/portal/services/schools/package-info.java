/** What the schools service tells a page: schools, people, who could help. */
@NullMarked
package org.uplift.portal.services.schools;

import org.jspecify.annotations.NullMarked;
