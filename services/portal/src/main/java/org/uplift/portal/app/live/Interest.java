package org.uplift.portal.app.live;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What a page wants to hear of.
 *
 * @param interventions these, and the days and the money asked for them
 * @param schools these, and whatever names one of them
 * @param imports how far these have come
 * @param topics everything of these
 * @param readable the kinds of record the reader may read at all: of others they hear nothing, whatever school is named
 */
record Interest(
        Set<UUID> interventions, Set<Integer> schools, Set<UUID> imports, Set<Topic> topics, Set<String> readable) {

    /** The days and the money of an intervention go by its identifier. */
    private static final Set<String> OF_AN_INTERVENTION = Set.of("intervention", "booking", "commitment");

    static Interest in(
            List<UUID> interventions,
            List<Integer> schools,
            List<UUID> imports,
            List<Topic> topics,
            Set<String> readable) {
        return new Interest(
                Set.copyOf(interventions), Set.copyOf(schools), Set.copyOf(imports), Set.copyOf(topics), readable);
    }

    int size() {
        return interventions.size() + schools.size() + imports.size() + topics.size();
    }

    boolean covers(Happening happening) {
        var ofASchool = happening.schools().stream().anyMatch(schools::contains);
        return named(happening)
                || readable.contains(happening.aggregate())
                        && (ofASchool || topics.stream().anyMatch(topic -> topic.covers(happening.aggregate())));
    }

    /** Whether the page asked for this very record, whose identifier it may therefore be told. */
    boolean named(Happening happening) {
        // Of what names a school only the school itself: its needs and bookings are their services' to show.
        return OF_AN_INTERVENTION.contains(happening.aggregate()) && among(interventions, happening)
                || happening.aggregate().equals(ImportWatch.AGGREGATE) && among(imports, happening)
                || happening.aggregate().equals("school")
                        && happening.schools().stream().anyMatch(schools::contains);
    }

    private static boolean among(Set<UUID> records, Happening happening) {
        return records.stream().anyMatch(one -> one.toString().equals(happening.id()));
    }
}
