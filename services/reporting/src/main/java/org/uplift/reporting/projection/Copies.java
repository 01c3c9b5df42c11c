package org.uplift.reporting.projection;

import java.util.Collection;
import java.util.List;
import org.uplift.events.EventType;

/** What reporting's copies are made of: their topics and tables, as {@link ReadModels} declares them. */
final class Copies {

    static final List<String> TOPICS = ReadModels.ALL.stream()
            .map(Lines::events)
            .flatMap(Collection::stream)
            .map(EventType::topic)
            .distinct()
            .sorted()
            .toList();

    /** Those that refer to others first: the order in which lines can be removed. */
    static final List<String> TABLES =
            ReadModels.ALL.stream().flatMap(lines -> lines.tables().stream()).toList();

    private Copies() {}
}
