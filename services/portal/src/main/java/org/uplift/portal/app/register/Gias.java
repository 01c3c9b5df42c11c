package org.uplift.portal.app.register;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.uplift.portal.kit.listing.Option;
import org.uplift.portal.kit.page.Words;
import org.uplift.portal.kit.record.ChangeWords;

/** The words of Get Information About Schools. */
public final class Gias {

    public static final List<Option> PHASES = same(
            "Nursery",
            "Primary",
            "Middle deemed primary",
            "Secondary",
            "Middle deemed secondary",
            "16 plus",
            "All-through",
            "Not applicable");

    public static final List<Option> STATUSES =
            same("Open", "Open, but proposed to close", "Proposed to open", "Closed");

    /** The register's fields, for the rows of a file. */
    private static final Map<String, String> LABELS = Map.ofEntries(
            Map.entry("name", "Name"),
            Map.entry("laestab", "LAESTAB"),
            Map.entry("phase", "Phase"),
            Map.entry("type", "Type"),
            Map.entry("status", "Status"),
            Map.entry("trust", "Trust"),
            Map.entry("hub", "Hub"),
            Map.entry("pupils", "Pupils"),
            Map.entry("capacity", "Places"),
            Map.entry("fsmPercent", "Free school meals, per cent"),
            Map.entry("street", "Street"),
            Map.entry("town", "Town"),
            Map.entry("postcode", "Postcode"),
            Map.entry("localAuthority", "Local authority"),
            Map.entry("openedOn", "Opened"),
            Map.entry("closedOn", "Closed"),
            Map.entry("lowAge", "Youngest age"),
            Map.entry("highAge", "Oldest age"),
            Map.entry("ukprn", "UKPRN"),
            Map.entry("website", "Website"),
            Map.entry("links", "Schools it came from or became"));

    /** The same for the history of a school. */
    public static final ChangeWords WORDS = ChangeWords.of(LABELS);

    private Gias() {}

    /** The words for a field of the register; the field's own name where there are none. */
    public static String label(String field) {
        return LABELS.getOrDefault(field, Words.of(field));
    }

    private static List<Option> same(String... words) {
        return Stream.of(words).map(word -> new Option(word, word)).toList();
    }
}
