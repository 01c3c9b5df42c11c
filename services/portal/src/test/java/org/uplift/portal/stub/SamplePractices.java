package org.uplift.portal.stub;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.uplift.codesign.api.practices.PracticeRecord;
import org.uplift.codesign.api.practices.PracticeRecord.Decision;
import org.uplift.codesign.api.practices.PracticeRow;
import org.uplift.codesign.api.practices.PracticeStatus;
import org.uplift.platform.api.Page;

/** Practices of the invented trust, as the codesign service tells of them. */
public final class SamplePractices {

    private static final UUID ONE = UUID.fromString(Answers.PRACTICE);
    private static final UUID TEAM = UUID.fromString(Answers.TEAM);
    private static final String TITLE = "Support plans on one page";
    private static final LocalDate PROPOSED = LocalDate.of(2026, 2, 3);

    private SamplePractices() {}

    public static Page<PracticeRow> list() {
        return new Page<>(
                List.of(
                        new PracticeRow(
                                ONE, TEAM, "Inclusion network", TITLE, PracticeStatus.PUT_TO_EXECUTIVE, PROPOSED),
                        new PracticeRow(
                                UUID.fromString("0193f000-0000-7000-8000-0000000000d2"),
                                UUID.fromString("0193f000-0000-7000-8000-0000000000e2"),
                                "Cover without agencies",
                                "A cover pool across three schools",
                                PracticeStatus.PROPOSED,
                                LocalDate.of(2026, 11, 2))),
                null,
                2L);
    }

    /** Before the executive, which may still decide. */
    public static PracticeRecord putToExecutive() {
        return record(
                PracticeStatus.PUT_TO_EXECUTIVE,
                List.of(
                        new Decision(PracticeStatus.DRAFTED, LocalDate.of(2026, 3, 2), null),
                        new Decision(PracticeStatus.PILOTED, LocalDate.of(2026, 4, 13), "At Ashdown and Beech Hill."),
                        new Decision(PracticeStatus.EVIDENCED, LocalDate.of(2026, 7, 6), null),
                        new Decision(
                                PracticeStatus.PUT_TO_EXECUTIVE,
                                LocalDate.of(2026, 10, 12),
                                "For the November meeting.")),
                PracticeStatus.PUT_TO_EXECUTIVE.next());
    }

    /** Proposed a moment ago. */
    public static PracticeRecord proposed() {
        return record(PracticeStatus.PROPOSED, List.of(), PracticeStatus.PROPOSED.next());
    }

    /** At an end: nothing more is decided. */
    public static PracticeRecord declined() {
        return record(
                PracticeStatus.DECLINED,
                List.of(new Decision(PracticeStatus.DECLINED, LocalDate.of(2026, 3, 1), "Too dear")),
                List.of());
    }

    private static PracticeRecord record(
            PracticeStatus status, List<Decision> decisions, List<PracticeStatus> actions) {
        return new PracticeRecord(
                ONE,
                TEAM,
                "Inclusion network",
                TITLE,
                "One page a pupil group, kept by the class teacher.",
                status,
                PROPOSED,
                decisions,
                actions,
                5);
    }
}
