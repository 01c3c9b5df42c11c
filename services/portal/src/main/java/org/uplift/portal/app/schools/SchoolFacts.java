package org.uplift.portal.app.schools;

import java.util.ArrayList;
import java.util.List;
import org.uplift.portal.app.register.Gias;
import org.uplift.portal.kit.listing.Cell;
import org.uplift.portal.kit.page.Words;
import org.uplift.portal.kit.record.Fact;
import org.uplift.portal.services.schools.School;

/** What the register knows of a school, in words. */
final class SchoolFacts {

    private SchoolFacts() {}

    static List<Fact> school(School school) {
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

    static List<Fact> identity(School school) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("URN", Cell.text(Integer.toString(school.urn()))));
        add(facts, "laestab", Cell.text(school.laestab()));
        add(facts, "ukprn", Cell.text(school.ukprn()));
        add(facts, "trust", Cell.text(school.trust()));
        add(facts, "hub", Cell.text(school.hub()));
        add(facts, "localAuthority", Cell.text(school.localAuthority()));
        facts.add(new Fact("Address", Cell.text(school.address())));
        return facts;
    }

    private static void add(List<Fact> facts, String field, Cell cell) {
        facts.add(new Fact(Gias.label(field), cell));
    }

    private static String ages(School school) {
        return school.lowAge() == null || school.highAge() == null ? "" : school.lowAge() + " to " + school.highAge();
    }

    private static String pupils(School school) {
        if (school.pupils() == null) {
            return "";
        }
        return school.capacity() == null
                ? school.pupils().toString()
                : "%,d of %,d places".formatted(school.pupils(), school.capacity());
    }
}
