/** Search from every page: schools, people, interventions, practices and budgets, by name, URN or postcode. */
@NullMarked
package org.uplift.portal.app.search;

import org.jspecify.annotations.NullMarked;
