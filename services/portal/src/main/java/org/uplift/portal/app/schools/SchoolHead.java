package org.uplift.portal.app.schools;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.permission.Permission;
import org.uplift.platform.problem.ProblemException;
import org.uplift.portal.kit.calls.Section;
import org.uplift.portal.kit.calls.Section.Missing;
import org.uplift.portal.kit.record.Offer;
import org.uplift.portal.kit.record.RecordHead;
import org.uplift.portal.kit.record.Tab;
import org.uplift.portal.kit.session.Signed;
import org.uplift.schools.api.register.SchoolAction;
import org.uplift.schools.api.register.SchoolRecord;

/** What stands over every part of a school's page. Where the schools service is away, the school has only its number. */
final class SchoolHead {

    static final String OVERVIEW = "overview";
    static final String PEOPLE = "people";
    static final String SUPPORT = "support";
    static final String NEEDS = "needs";
    static final String INSPECTIONS = "inspections";
    static final String FACTS = "facts";
    static final String HISTORY = "history";

    private final int urn;
    private final Supplier<Section<SchoolRecord>> asked;
    private final List<Tab> tabs;
    private final String part;
    private final String done;

    SchoolHead(int urn, Supplier<Section<SchoolRecord>> asked, List<Tab> tabs, @Nullable String part, String done) {
        this.urn = urn;
        this.asked = asked;
        this.tabs = tabs;
        this.part = tabs.stream()
                .map(Tab::id)
                .filter(id -> id.equals(part))
                .findFirst()
                .orElse(OVERVIEW);
        this.done = done;
    }

    /** The parts the reader's posts include at this school. */
    static List<Tab> tabs(Signed signed, int urn) {
        var tabs = new ArrayList<Tab>();
        tabs.add(Tab.of(OVERVIEW, "Overview"));
        if (signed.may(Permission.PEOPLE_READ, urn)) {
            tabs.add(Tab.of(PEOPLE, "People"));
        }
        if (signed.may(Permission.CAPACITY_READ, urn)) {
            tabs.add(Tab.of(SUPPORT, "Support"));
        }
        if (signed.may(Permission.NEEDS_READ, urn)) {
            tabs.add(Tab.of(NEEDS, "Needs and interventions"));
        } else if (signed.may(Permission.INTERVENTIONS_READ, urn)) {
            tabs.add(Tab.of(NEEDS, "Interventions"));
        }
        tabs.add(Tab.of(INSPECTIONS, "Inspections"));
        tabs.add(Tab.of(FACTS, "Facts"));
        tabs.add(Tab.of(HISTORY, "History"));
        return tabs;
    }

    int urn() {
        return urn;
    }

    String part() {
        return part;
    }

    /** @throws ProblemException NOT_FOUND where there is no such school within the reader's reach */
    Section<SchoolRecord> school() {
        var school = asked.get();
        if (school.missing() == Missing.NOT_FOUND) {
            throw ProblemException.notFound("The school");
        }
        return school;
    }

    RecordHead record() {
        var school = school();
        var found = school.present() ? Optional.of(school.get()) : Optional.<SchoolRecord>empty();
        var at = "/schools/" + urn;
        var head = RecordHead.of(found.map(SchoolRecord::name).orElse("School " + urn))
                .back("Schools", "/schools")
                .sub(found.map(SchoolHead::sub).orElse(""))
                .tabs(at, part, tabs.toArray(Tab[]::new))
                .actions(
                        found.map(SchoolRecord::actions).orElse(null),
                        Offer.of(SchoolAction.RECORD_NEED, "Record a need", at + "/needs/new"),
                        Offer.of(SchoolAction.RECORD_INSPECTION, "Record an inspection", at + "/inspections/new"),
                        Offer.quiet(SchoolAction.ASSIGN_HUB, "Change the hub", at + "/hub"));
        return switch (done) {
            case "need" -> head.done("The need is recorded. Propose what would meet it when you are ready.");
            case "inspection" -> head.done("The inspection is recorded.");
            case "hub" -> head.done("The hub is changed.");
            default -> head;
        };
    }

    private static String sub(SchoolRecord school) {
        var where = RegisterFacts.line(school.phase(), school.hub(), school.town());
        return school.status().equals("Open") ? where : where + ". " + school.status();
    }
}
