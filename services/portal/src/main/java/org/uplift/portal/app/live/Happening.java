package org.uplift.portal.app.live;

import java.util.Set;

/**
 * Something happened to an aggregate.
 *
 * @param aggregate what kind it is, as its topic says: {@code intervention}, {@code booking}
 * @param id its identifier, the record's key
 * @param schools the URNs of the schools it names
 */
record Happening(String aggregate, String id, Set<Integer> schools) {}
