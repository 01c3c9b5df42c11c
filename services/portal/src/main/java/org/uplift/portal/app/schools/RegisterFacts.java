package org.uplift.portal.app.schools;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.uplift.portal.app.register.Gias;
import org.uplift.portal.kit.listing.Cell;
import org.uplift.portal.kit.page.Words;
import org.uplift.portal.kit.record.Fact;
import org.uplift.schools.api.register.SchoolRecord;

/** What the register knows of a school, in words. */
final class RegisterFacts {

    private static final Pattern PLACE_ON_THE_WEB = Pattern.compile(
            "(?<scheme>https?://)?[a-z0-9-]+(\\.[a-z0-9-]+)+(:\\d+)?([/?#]\\S*)?", Pattern.CASE_INSENSITIVE);

    private RegisterFacts() {}

    static List<Fact> school(SchoolRecord school) {
        var facts = new ArrayList<Fact>();
        add(facts, "phase", Cell.text(school.phase()));
        add(facts, "type", Cell.text(school.type()));
        add(facts, "status", Cell.text(school.status()));
        add(facts, "openedOn", Cell.day(school.openedOn()));
        if (school.closedOn() != null) {
            add(facts, "closedOn", Cell.day(school.closedOn()));
        }
        facts.add(new Fact("Ages", Cell.text(ages(school))));
        facts.add(new Fact("Pupils", Cell.text(pupils(school))));
        facts.add(new Fact(
                "Eligible for free school meals",
                Cell.text(school.fsmPercent() == null ? null : Words.plain(school.fsmPercent()) + "%")));
        return facts;
    }

    /** Those that are known, in a line. */
    static String line(@Nullable String... parts) {
        return Stream.of(parts).filter(part -> part != null && !part.isBlank()).collect(Collectors.joining(", "));
    }

    /**
     * Where the school's website is; nothing where the register names no place on the web. It says {@code
     * www.ashdown.example} as often as the whole address, and whatever else the file holds must not become a link.
     */
    static Optional<String> site(@Nullable String website) {
        return Optional.ofNullable(website)
                .map(PLACE_ON_THE_WEB::matcher)
                .filter(Matcher::matches)
                .map(place -> place.group("scheme") == null ? "http://" + website : website);
    }

    static List<Fact> identity(SchoolRecord school) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("URN", Cell.text(Integer.toString(school.urn()))));
        add(facts, "laestab", Cell.text(school.laestab()));
        add(facts, "ukprn", Cell.text(school.ukprn()));
        add(facts, "trust", Cell.text(school.trust()));
        add(facts, "hub", Cell.text(school.hub()));
        add(facts, "localAuthority", Cell.text(school.localAuthority()));
        facts.add(new Fact("Address", Cell.text(line(school.street(), school.town(), school.postcode()))));
        return facts;
    }

    private static void add(List<Fact> facts, String field, Cell cell) {
        facts.add(new Fact(Gias.label(field), cell));
    }

    private static String ages(SchoolRecord school) {
        return school.lowAge() == null || school.highAge() == null ? "" : school.lowAge() + " to " + school.highAge();
    }

    private static String pupils(SchoolRecord school) {
        if (school.pupils() == null) {
            return "";
        }
        return school.capacity() == null
                ? school.pupils().toString()
                : "%,d of %,d places".formatted(school.pupils(), school.capacity());
    }
}
