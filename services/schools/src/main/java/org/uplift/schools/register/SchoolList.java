package org.uplift.schools.register;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.access.Access;
import org.uplift.platform.api.ListRequest;
import org.uplift.platform.api.Page;
import org.uplift.platform.listing.Column;
import org.uplift.platform.listing.Conditions;
import org.uplift.platform.listing.Listing;
import org.uplift.platform.listing.Lists;
import org.uplift.schools.api.register.SchoolRow;
import org.uplift.schools.api.register.SchoolSearch;

/** The list of schools. */
@ApplicationScoped
class SchoolList {

    /** A URN, a LAESTAB or a UKPRN, or enough of one. */
    private static final Pattern NUMBER = Pattern.compile("\\d{4,8}");

    /** What people write before a number they copied. */
    private static final Pattern CALLED =
            Pattern.compile("(?iU)^\\s*(urn|laestab|dfe|ukprn)(\\s+(no|number))?\\b[\\s:.]*");

    private static final String POSTCODE = "replace(s.postcode, ' ', '')";
    private static final String PHASE_KEY = "lower(replace(replace(replace(s.phase, ' ', ''), '-', ''), '_', ''))";
    private static final Column NAME = Column.ascending("lower(s.name)");

    private static final Listing<SchoolRow> SCHOOLS = Listing.of("schools", SchoolRow.class)
            .show("""
                    new org.uplift.schools.api.register.SchoolRow(
                        s.urn, s.laestab, s.name, s.phase, s.type, s.status, s.trust, s.hub, s.pupils, s.capacity,
                        s.fsmPercent, s.postcode, s.town, s.localAuthority, s.openedOn)""")
            .from("School s")
            .unique("s.urn")
            .order("name", NAME)
            .order("hub", Column.ascending("lower(s.hub)").orNone(), NAME)
            .order("phase", Column.ascending("lower(s.phase)"), NAME)
            .order("pupils", Column.ascending("s.pupils").orNone(), NAME)
            .done();

    private final Lists lists;
    private final Access access;

    SchoolList(Lists lists, Access access) {
        this.lists = lists;
        this.access = access;
    }

    /** The schools within reach that fit. */
    Page<SchoolRow> page(SchoolSearch wanted, ListRequest request) {
        var conditions = Conditions.within(access.scope(), "s.urn")
                .anyOf("lower(s.trust)", lower(wanted.trust))
                .anyOf("lower(s.hub)", lower(wanted.hub))
                .anyOf("lower(s.status)", lower(wanted.status))
                .anyOf(
                        PHASE_KEY,
                        lower(wanted.phase).stream()
                                .map(phase -> new Phase(phase).key())
                                .toList());
        search(conditions, wanted.q);
        return lists.page(SCHOOLS, conditions, request);
    }

    private static void search(Conditions conditions, @Nullable String q) {
        var number = q == null
                ? ""
                : CALLED.matcher(q).replaceFirst("").replace("/", "").strip();
        if (NUMBER.matcher(number).matches()) {
            conditions.text(number, "s.name", POSTCODE, "s.laestab", "s.ukprn", "cast(s.urn as string)");
        } else {
            conditions.text(q, "s.name", "s.postcode", POSTCODE);
        }
    }

    private static List<String> lower(List<String> values) {
        return values.stream()
                .map(value -> value.strip().toLowerCase(Locale.ROOT))
                .filter(value -> !value.isEmpty())
                .toList();
    }
}
