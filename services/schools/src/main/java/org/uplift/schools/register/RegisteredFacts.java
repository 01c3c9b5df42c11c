package org.uplift.schools.register;

import java.util.Map;
import java.util.UUID;

/**
 * What the register holds, as much of it as an import compares every row with.
 *
 * @param fingerprints of each school's facts, by URN
 * @param links of the schools that have any, by URN
 */
public record RegisteredFacts(Map<Integer, UUID> fingerprints, Map<Integer, String> links) {

    /** Whether a school is registered. */
    public boolean has(int urn) {
        return fingerprints.containsKey(urn);
    }

    /** Whether the register does not hold a school as the facts have it. */
    public boolean differs(SchoolFacts facts) {
        var told = facts.links();
        return !facts.fingerprint().equals(fingerprints.get(facts.urn()))
                || (told != null && !told.equals(links.getOrDefault(facts.urn(), "")));
    }
}
