package org.uplift.portal.stub;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.api.Page;
import org.uplift.platform.permission.Permission;
import org.uplift.platform.permission.PostKind;
import org.uplift.platform.permission.ShippedPosts;
import org.uplift.schools.api.capacity.BookingStatus;
import org.uplift.schools.api.capacity.FlowLine;
import org.uplift.schools.api.capacity.InterventionDays;
import org.uplift.schools.api.capacity.MatchRow;
import org.uplift.schools.api.capacity.SchoolBalance;
import org.uplift.schools.api.imports.ImportReport;
import org.uplift.schools.api.imports.ImportStatus;
import org.uplift.schools.api.inspections.Framework;
import org.uplift.schools.api.me.FilterRow;
import org.uplift.schools.api.people.AppointmentRow;
import org.uplift.schools.api.people.AppointmentState;
import org.uplift.schools.api.people.ApprovalAction;
import org.uplift.schools.api.people.ApprovalRow;
import org.uplift.schools.api.people.ApprovalState;
import org.uplift.schools.api.people.ApprovalSubject;
import org.uplift.schools.api.people.PersonRecord;
import org.uplift.schools.api.people.PersonRow;
import org.uplift.schools.api.posts.PostKindAction;
import org.uplift.schools.api.posts.PostKindRecord;
import org.uplift.schools.api.register.LatestInspection;
import org.uplift.schools.api.register.SchoolAction;
import org.uplift.schools.api.register.SchoolLink;
import org.uplift.schools.api.register.SchoolRecord;
import org.uplift.schools.api.register.SchoolRow;
import org.uplift.schools.api.signins.InvitedBy;
import org.uplift.schools.api.signins.SignInAction;
import org.uplift.schools.api.signins.SignInLinked;
import org.uplift.schools.api.signins.SignInRecord;
import org.uplift.schools.api.signins.SignInState;

/** What the schools service answers, in its own types. */
public final class SampleSchools {

    private static final UUID PRIYA = UUID.fromString(Answers.PERSON);
    private static final UUID TOM = UUID.fromString(Answers.OTHER_PERSON);
    private static final LocalDate AUTUMN = LocalDate.of(2026, 10, 1);
    private static final LocalDate SPRING = LocalDate.of(2027, 3, 31);

    private SampleSchools() {}

    public static Page<FilterRow> filters() {
        return new Page<>(
                List.of(new FilterRow(
                        UUID.fromString("0193f000-0000-7000-8000-0000000000d1"),
                        "interventions",
                        "Overdue in delivery",
                        "status=IN_DELIVERY&review=OVERDUE")),
                null);
    }

    public static Page<SchoolRow> schools() {
        return new Page<>(
                List.of(school(100001, "Ashdown Primary School"), school(100002, "Beech Hill Infant School")), null);
    }

    private static SchoolRow school(int urn, String name) {
        return new SchoolRow(
                urn,
                null,
                name,
                "Primary",
                "Academy converter",
                "Open",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** Ashdown Primary School, as somebody sees it who may record a need. */
    public static SchoolRecord school() {
        var grades = new LinkedHashMap<String, String>();
        grades.put("Inclusion", "Expected standard");
        grades.put("Achievement", "Needs attention");
        return new SchoolRecord(
                100001,
                "8502001",
                "Ashdown Primary School",
                "Primary",
                "Academy converter",
                "Open",
                "Uplift Learning Trust",
                "North hub",
                412,
                420,
                new BigDecimal("21.4"),
                "SO23 9AA",
                "Winchester",
                "Hampshire",
                LocalDate.of(2019, 9, 1),
                null,
                4,
                11,
                "10012345",
                null,
                "https://ashdown.example",
                List.of(
                        new SchoolLink(100901, "Predecessor", "Ashdown Infant School"),
                        new SchoolLink(100902, "Predecessor", null)),
                latest(grades),
                List.of(SchoolAction.RECORD_NEED),
                4);
    }

    private static LatestInspection latest(Map<String, String> grades) {
        return new LatestInspection(
                UUID.fromString("0193f000-0000-7000-8000-0000000000d1"),
                Framework.REPORT_CARD,
                Framework.REPORT_CARD.label(),
                LocalDate.of(2026, 2, 3),
                null,
                null,
                grades,
                null,
                "Met",
                null,
                false);
    }

    public static Page<PersonRow> people() {
        return new Page<>(
                List.of(
                        person(PRIYA, "Priya Nair", post("Headteacher", 100001, "Ashdown Primary School")),
                        person(TOM, "Tom Okafor", post("SENCO", 100002, "Beech Hill Infant School"))),
                null);
    }

    private static PersonRow person(UUID id, String name, AppointmentRow post) {
        return new PersonRow(id, name, null, List.of(post), List.of(), 0, false);
    }

    /** The kinds of post Uplift ships, as an administrator sees them. */
    public static Page<PostKindRecord> postKinds() {
        return new Page<>(
                ShippedPosts.all().stream()
                        .map(SampleSchools::kind)
                        .sorted(Comparator.comparing(PostKindRecord::title))
                        .toList(),
                null);
    }

    /** The headteacher's. */
    public static PostKindRecord head() {
        return postKinds().items().stream()
                .filter(kind -> kind.code().equals("HEAD"))
                .findFirst()
                .orElseThrow();
    }

    private static PostKindRecord kind(PostKind kind) {
        return new PostKindRecord(
                kind.code(),
                kind.title(),
                kind.heldAt().stream().sorted().toList(),
                kind.permissions().stream().sorted().toList(),
                kind.daysOwed(),
                true,
                List.of(PostKindAction.EDIT),
                4);
    }

    /** Priya Nair, who teaches mathematics at another school. */
    public static PersonRecord priya() {
        return record(
                PRIYA, "Priya Nair", post("Lead practitioner, mathematics", 100004, "Downland Secondary School"), 12);
    }

    /** Tom Okafor, who works across the trust. */
    public static PersonRecord tom() {
        return record(TOM, "Tom Okafor", post("Trust SENCO", null, null), 20);
    }

    private static PersonRecord record(UUID id, String name, AppointmentRow post, int days) {
        return new PersonRecord(id, name, null, List.of(post), List.of(), days, false, List.of(), List.of(), 4);
    }

    private static AppointmentRow post(String post, @Nullable Integer urn, @Nullable String school) {
        return new AppointmentRow(
                PRIYA,
                urn == null ? "TRUST_DEPUTY" : "HEAD",
                post,
                urn,
                school,
                null,
                BigDecimal.ONE,
                false,
                LocalDate.of(2024, 9, 1),
                null,
                AppointmentState.STANDS,
                List.of());
    }

    /** Tom Okafor's post across the trust, which waits for a second person. */
    public static ApprovalRow approval() {
        return new ApprovalRow(
                UUID.fromString(Answers.APPROVAL),
                ApprovalSubject.APPOINTMENT,
                ApprovalState.WAITING,
                TOM,
                "Tom Okafor",
                PRIYA,
                "DIRECTOR",
                "Director of education",
                null,
                null,
                null,
                BigDecimal.ONE,
                false,
                LocalDate.of(2026, 9, 1),
                null,
                List.of(Permission.INTERVENTIONS_DECIDE, Permission.PRACTICES_DECIDE),
                "Wren Castellane",
                Instant.parse("2026-11-20T09:30:00Z"),
                null,
                null,
                null,
                List.of(ApprovalAction.values()),
                null);
    }

    public static Page<MatchRow> matches() {
        return new Page<>(
                List.of(
                        new MatchRow(
                                PRIYA,
                                "Priya Nair",
                                "Lead practitioner, mathematics",
                                100004,
                                "Downland Secondary School",
                                BigDecimal.valueOf(8),
                                BigDecimal.valueOf(12),
                                List.of("Specialises in mathematics", "Knows primary schools"),
                                BigDecimal.valueOf(6),
                                90),
                        new MatchRow(
                                TOM,
                                "Tom Okafor",
                                "Trust leader of education",
                                null,
                                "Uplift Learning Trust",
                                new BigDecimal("12.5"),
                                BigDecimal.valueOf(20),
                                List.of("Supports leaders of a subject"),
                                BigDecimal.ZERO,
                                60)),
                null);
    }

    /** Ashdown receives six days and gives three, of which one is delivered. */
    public static SchoolBalance balance() {
        return new SchoolBalance(
                100001,
                "Ashdown Primary School",
                "2026/27",
                new SchoolBalance.Flow(
                        BigDecimal.TWO,
                        BigDecimal.ONE,
                        BigDecimal.valueOf(3),
                        List.of(line(
                                "0193f000-0000-7000-8000-0000000000a9",
                                TOM,
                                "Tom Okafor",
                                100007,
                                "Harbour View Academy",
                                2))),
                new SchoolBalance.Flow(
                        BigDecimal.valueOf(6),
                        BigDecimal.ZERO,
                        BigDecimal.valueOf(6),
                        List.of(line(
                                Answers.INTERVENTION, PRIYA, "Priya Nair", 100004, "Downland Secondary School", 6))),
                BigDecimal.valueOf(-3));
    }

    private static FlowLine line(String intervention, UUID person, String name, int urn, String school, int days) {
        return new FlowLine(
                UUID.fromString(intervention),
                person,
                name,
                urn,
                school,
                AUTUMN,
                SPRING,
                BookingStatus.RESERVED,
                BigDecimal.valueOf(days));
    }

    /** The days of two interventions, one under way and one completed. */
    public static Page<InterventionDays> daysHeld() {
        var at = Instant.parse("2026-11-02T09:00:01Z");
        return new Page<>(
                List.of(
                        new InterventionDays(
                                UUID.fromString("0193f000-0000-7000-8000-0000000000a2"),
                                BookingStatus.DELIVERED,
                                BigDecimal.valueOf(3),
                                at),
                        new InterventionDays(
                                UUID.fromString(Answers.INTERVENTION),
                                BookingStatus.RESERVED,
                                BigDecimal.valueOf(6),
                                at)),
                null);
    }

    /** One import, applied. */
    public static Page<ImportReport> imports() {
        var at = Instant.parse("2026-11-21T07:00:00Z");
        return new Page<>(
                List.of(new ImportReport(
                        UUID.fromString("0193f000-0000-7000-8000-0000000000f1"),
                        ImportStatus.DONE,
                        false,
                        null,
                        at,
                        at,
                        10,
                        10,
                        2,
                        10,
                        1,
                        1,
                        8,
                        0,
                        List.of(),
                        0,
                        List.of(),
                        0,
                        null,
                        null,
                        null,
                        null)),
                null);
    }

    /** Priya's, who was invited and has not come yet. */
    static SignInRecord signIn() {
        return new SignInRecord(
                UUID.fromString(Answers.PERSON),
                SignInState.MADE,
                InvitedBy.PASSWORD,
                Instant.parse("2026-11-03T09:00:00Z"),
                SignInLinked.INVITATION,
                Instant.parse("2026-11-03T09:00:04Z"),
                null,
                null,
                null,
                0,
                null,
                null,
                List.of(SignInAction.INVITE, SignInAction.ONE_TIME_PASSWORD, SignInAction.DISABLE, SignInAction.END));
    }
}
