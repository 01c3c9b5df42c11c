package org.uplift.portal.services.schools;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A school as the register shows it; phase, type and status in the words of Get Information About Schools.
 *
 * @param links the schools it came from or became
 * @param latestInspection absent where none is recorded
 * @param actions what the reader may do to it now; absent in lists
 */
public record School(
        int urn,
        @Nullable String laestab,
        String name,
        @Nullable String phase,
        @Nullable String type,
        @Nullable String status,
        @Nullable String trust,
        @Nullable String hub,
        @Nullable Integer pupils,
        @Nullable Integer capacity,
        @Nullable BigDecimal fsmPercent,
        @Nullable String street,
        @Nullable String town,
        @Nullable String postcode,
        @Nullable String localAuthority,
        @Nullable LocalDate openedOn,
        @Nullable LocalDate closedOn,
        @Nullable Integer lowAge,
        @Nullable Integer highAge,
        @Nullable String ukprn,
        @Nullable String website,
        @Nullable List<Link> links,
        @Nullable Latest latestInspection,
        @Nullable List<String> actions) {

    private static final Pattern PLACE_ON_THE_WEB = Pattern.compile(
            "(?<scheme>https?://)?[a-z0-9-]+(\\.[a-z0-9-]+)+(:\\d+)?([/?#]\\S*)?", Pattern.CASE_INSENSITIVE);

    /**
     * Its last inspection, as much of it as stands beside the school; grades in the framework's own words.
     *
     * @param grades by area, in the framework's order
     */
    public record Latest(
            String frameworkTitle,
            LocalDate inspectedOn,
            @Nullable LocalDate publishedOn,
            @Nullable String overall,
            @Nullable Map<String, String> grades,
            @Nullable String outcome,
            @Nullable String safeguarding,
            @Nullable String category,
            boolean beforeJoining) {

        public Map<String, String> graded() {
            return grades == null ? Map.of() : grades;
        }
    }

    /**
     * Another school this one came from or became.
     *
     * @param type in the register's words: {@code Predecessor}
     * @param name where the other school is in the register too
     */
    public record Link(int urn, String type, @Nullable String name) {}

    /** Phase, hub and town, as far as they are known, in a line. */
    public String where() {
        return Stream.of(phase, hub, town)
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(", "));
    }

    /** The address in one line. */
    public String address() {
        return Stream.of(street, town, postcode)
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(", "));
    }

    /**
     * Where the school's website is; nothing where the register names no place on the web. It says {@code
     * www.ashdown.example} as often as the whole address, and whatever else the file holds must not become a link.
     */
    public @Nullable String site() {
        if (website == null) {
            return null;
        }
        var place = PLACE_ON_THE_WEB.matcher(website);
        if (!place.matches()) {
            return null;
        }
        return place.group("scheme") == null ? "http://" + website : website;
    }

    public List<Link> related() {
        return links == null ? List.of() : links;
    }
}
