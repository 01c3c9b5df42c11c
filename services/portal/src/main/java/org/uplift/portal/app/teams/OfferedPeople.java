package org.uplift.portal.app.teams;

import java.util.List;
import org.uplift.portal.kit.calls.Section;

/**
 * The people a team's form offers.
 *
 * @param people those to tick, chosen first
 * @param sought what was searched for; empty where nothing was
 * @param found how many were found by it
 * @param asked whether the schools service told
 */
public record OfferedPeople(List<Candidate> people, String sought, int found, Section<Boolean> asked) {

    static final int SHORTEST = 2;

    /** Somebody to tick. */
    public record Candidate(String id, String name, String posts, boolean member, boolean lead) {}

    public boolean searched() {
        return sought.length() >= SHORTEST;
    }

    public boolean tooShort() {
        return !sought.isEmpty() && !searched();
    }
}
