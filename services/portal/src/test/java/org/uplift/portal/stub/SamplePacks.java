package org.uplift.portal.stub;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.uplift.codesign.api.practices.PracticeStatus;
import org.uplift.platform.api.Page;
import org.uplift.reporting.api.dashboard.TrustTotals;
import org.uplift.reporting.api.packs.PackAction;
import org.uplift.reporting.api.packs.PackContent;
import org.uplift.reporting.api.packs.PackContent.BudgetLine;
import org.uplift.reporting.api.packs.PackContent.ClosedIntervention;
import org.uplift.reporting.api.packs.PackContent.LiveIntervention;
import org.uplift.reporting.api.packs.PackContent.PracticeLine;
import org.uplift.reporting.api.packs.PackRecord;
import org.uplift.reporting.api.packs.PackRow;
import org.uplift.reporting.api.packs.PackStatus;

/** Board packs of the invented trust, as the reporting service tells of them. */
public final class SamplePacks {

    private static final UUID ONE = UUID.fromString(Answers.PACK);
    private static final String TITLE = "Autumn board pack";
    private static final String YEAR = "2026/27";
    private static final LocalDate MEETING = LocalDate.of(2026, 12, 8);
    private static final Instant PUBLISHED = Instant.parse("2026-11-20T15:12:00Z");

    private SamplePacks() {}

    public static Page<PackRow> list() {
        return new Page<>(
                List.of(
                        new PackRow(ONE, TITLE, MEETING, PackStatus.DRAFT, null),
                        new PackRow(
                                UUID.fromString("0193f000-0000-7000-8000-0000000000c2"),
                                "Summer board pack",
                                LocalDate.of(2026, 7, 7),
                                PackStatus.PUBLISHED,
                                Instant.parse("2026-06-30T15:12:00Z"))),
                null);
    }

    /** Only what a trustee reads. */
    public static Page<PackRow> listOfPublished() {
        return new Page<>(List.of(new PackRow(ONE, TITLE, MEETING, PackStatus.PUBLISHED, PUBLISHED)), null, 1L);
    }

    /** Live figures of all schools, and nothing else yet. */
    public static PackRecord draft() {
        var schools = SampleDashboard.schools();
        return new PackRecord(
                ONE,
                TITLE,
                MEETING,
                PackStatus.DRAFT,
                null,
                null,
                new PackContent(
                        Instant.parse("2026-11-22T09:30:00Z"),
                        YEAR,
                        TrustTotals.of(schools),
                        schools,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()),
                List.of(PackAction.PUBLISH),
                2);
    }

    /** Frozen, with something of everything in it. */
    public static PackRecord published() {
        var schools = List.of(SampleDashboard.oneSchool());
        return new PackRecord(
                ONE,
                TITLE,
                MEETING,
                PackStatus.PUBLISHED,
                PUBLISHED,
                "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                new PackContent(
                        PUBLISHED,
                        YEAR,
                        TrustTotals.of(schools),
                        schools,
                        List.of(new LiveIntervention(
                                "Ashdown Primary School",
                                "A lead works with two teachers",
                                "SUBJECT",
                                "SCHOOL_TO_SCHOOL",
                                "IN_DELIVERY",
                                LocalDate.of(2026, 9, 14),
                                LocalDate.of(2026, 12, 11),
                                LocalDate.of(2026, 11, 30),
                                new BigDecimal("2400"))),
                        List.of(new ClosedIntervention(
                                "Ashdown Primary School",
                                "Attendance meetings every week",
                                "LEADERSHIP",
                                "IN_SCHOOL",
                                LocalDate.of(2026, 10, 16),
                                "PARTLY_WORKED",
                                "Absence fell from 7.1% to 6.4%",
                                null)),
                        List.of(new BudgetLine(
                                "SI-2627",
                                "School improvement",
                                new BigDecimal("20000"),
                                new BigDecimal("3200"),
                                new BigDecimal("2400"),
                                new BigDecimal("14400"))),
                        List.of(new PracticeLine(
                                "Support plans on one page",
                                PracticeStatus.PUT_TO_EXECUTIVE.name(),
                                LocalDate.of(2026, 10, 12)))),
                List.of(),
                2);
    }
}
