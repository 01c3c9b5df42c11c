package org.uplift.portal.kit.record;

import java.util.List;
import org.uplift.portal.kit.calls.Section;

/**
 * Who changed what of a record, when.
 *
 * @param section whether the service told
 * @param older the address of what came before; empty at the beginning
 * @param newest the address of the newest; empty there
 */
public record HistoryPage(Section<?> section, List<Entry> entries, String older, String newest) {

    /** What one person changed at one moment. */
    public record Entry(String when, String who, List<Line> lines) {

        private static final int TOLD = 5;

        /** In a sentence: {@code Ann Executive changed Status and Next review on 22 November 2026 at 09:30.} */
        public String sentence() {
            var fields = lines.stream().map(Line::label).distinct().limit(TOLD).toList();
            var all = fields.size() < 2
                    ? String.join("", fields)
                    : String.join(", ", fields.subList(0, fields.size() - 1)) + " and " + fields.getLast();
            return "%s changed %s on %s.".formatted(who, all, when);
        }
    }

    /** One field: what it was, what it became; empty where it was or became nothing. */
    public record Line(String label, String before, String after) {}
}
