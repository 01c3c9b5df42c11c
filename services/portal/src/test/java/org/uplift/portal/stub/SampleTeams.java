package org.uplift.portal.stub;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.uplift.codesign.api.teams.TeamAction;
import org.uplift.codesign.api.teams.TeamKind;
import org.uplift.codesign.api.teams.TeamRecord;
import org.uplift.codesign.api.teams.TeamRow;
import org.uplift.platform.api.Page;

/** Teams of the invented trust, as the codesign service tells of them. */
public final class SampleTeams {

    private static final UUID ONE = UUID.fromString(Answers.TEAM);
    private static final UUID PERSON = UUID.fromString(Answers.PERSON);
    private static final UUID OTHER_PERSON = UUID.fromString(Answers.OTHER_PERSON);

    private SampleTeams() {}

    public static Page<TeamRow> list() {
        return new Page<>(
                List.of(
                        new TeamRow(
                                UUID.fromString("0193f000-0000-7000-8000-0000000000e2"),
                                "Cover without agencies",
                                TeamKind.TASK_AND_FINISH,
                                OTHER_PERSON,
                                2,
                                LocalDate.of(2027, 4, 11)),
                        new TeamRow(ONE, "Inclusion network", TeamKind.BEST_PRACTICE_NETWORK, PERSON, 2, null)),
                null,
                2L);
    }

    public static TeamRecord network() {
        return network(List.of(TeamAction.EDIT));
    }

    /** The same for somebody who may only read it. */
    public static TeamRecord networkToRead() {
        return network(List.of());
    }

    private static TeamRecord network(List<TeamAction> actions) {
        return new TeamRecord(
                ONE,
                "Inclusion network",
                TeamKind.BEST_PRACTICE_NETWORK,
                PERSON,
                List.of(PERSON, OTHER_PERSON),
                "What every class can do for pupils with SEND.",
                null,
                LocalDate.of(2025, 9, 8),
                actions,
                3);
    }
}
