package org.uplift.portal.stub;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.api.Page;
import org.uplift.platform.api.Strand;
import org.uplift.reporting.api.dashboard.Dashboard;
import org.uplift.reporting.api.dashboard.SchoolFigures;
import org.uplift.reporting.api.dashboard.StrandFigures;
import org.uplift.reporting.api.projection.ReportedHolding;

/** The invented trust's figures, as the reporting service tells of them. */
public final class SampleDashboard {

    private static final String PRIMARY = "Primary";
    private static final String SECONDARY = "Secondary";
    private static final String NORTH = "North hub";
    private static final String SOUTH = "South hub";

    private SampleDashboard() {}

    public static Dashboard wholeTrust() {
        return of(schools());
    }

    /** With these schools. */
    public static Dashboard of(List<SchoolFigures> schools) {
        return new Dashboard(Instant.parse("2026-11-22T09:30:00Z"), "2026/27", schools, null);
    }

    /** Two schools, one of them with something in two strands. */
    public static Dashboard twoSchools() {
        return of(List.of(
                school(Answers.SCHOOL, "Ashdown Primary School", PRIMARY, NORTH, 3, 1, 1, "6", "0", "2400")
                        .with(List.of(
                                new StrandFigures(Strand.LEADERSHIP, 2, 1, 1),
                                new StrandFigures(Strand.SEND, 1, 0, 0))),
                school(100_002, "Beech Hill School", SECONDARY, SOUTH, 0, 0, 0, "0", "4.5", "0")));
    }

    public static SchoolFigures oneSchool() {
        return schools().getFirst();
    }

    static List<SchoolFigures> schools() {
        return List.of(
                school(100_001, "Ashdown Primary School", PRIMARY, NORTH, 2, 1, 0, "6", "0", "2400"),
                school(100_002, "Beech Hill Infant School", PRIMARY, NORTH, 0, 0, 0, "0", "4.5", "0"),
                school(100_003, "Castle Mead Junior School", PRIMARY, NORTH, 1, 1, 1, "3", "0", "900"),
                school(100_004, "Downland Secondary School", SECONDARY, NORTH, 3, 2, 1, "12", "6", "5250.5"),
                school(100_005, "Elmwood Church of England Primary School", PRIMARY, SOUTH, 0, 0, 0, "0", "2", "0"),
                school(100_006, "Fairfield Secondary School", SECONDARY, SOUTH, 1, 1, 0, "4", "8", "1800"),
                school(100_007, "Greenways Primary School", PRIMARY, SOUTH, 2, 0, 0, "0", "0", "0"),
                school(100_008, "Harbour View Academy", SECONDARY, SOUTH, 4, 3, 2, "18", "0", "9600"),
                school(100_009, "Ironbridge Road Primary School", PRIMARY, SOUTH, 0, 1, 0, "2", "0", "0"),
                school(100_010, "Juniper Nursery School", "Nursery", null, 0, 0, 0, "0", "0", "0"));
    }

    private static SchoolFigures school(
            int urn,
            String name,
            String phase,
            @Nullable String hub,
            long needs,
            long live,
            long overdue,
            String received,
            String given,
            String committed) {
        return new SchoolFigures(
                urn,
                name,
                phase,
                hub,
                "Uplift Learning Trust",
                needs,
                live,
                overdue,
                new BigDecimal(received),
                new BigDecimal(given),
                new BigDecimal(committed),
                BigDecimal.ZERO,
                List.of(),
                null);
    }

    /** What it was told of the interventions, one of them with this status. */
    public static Page<ReportedHolding> copies(String status) {
        var at = Instant.parse("2026-11-02T09:00:02Z");
        return new Page<>(
                List.of(
                        new ReportedHolding(
                                UUID.fromString("0193f000-0000-7000-8000-0000000000a2"),
                                "COMPLETED",
                                new BigDecimal("3.0"),
                                new BigDecimal("0.00"),
                                at),
                        new ReportedHolding(
                                UUID.fromString(Answers.INTERVENTION),
                                status,
                                new BigDecimal("6.0"),
                                new BigDecimal("2400.00"),
                                at)),
                null);
    }
}
