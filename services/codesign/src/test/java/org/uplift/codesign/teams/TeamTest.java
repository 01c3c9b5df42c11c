package org.uplift.codesign.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.uplift.codesign.api.teams.SaveTeam;
import org.uplift.codesign.api.teams.TeamKind;
import org.uplift.platform.ids.Ids;
import org.uplift.platform.problem.ProblemException;
import org.uplift.platform.problem.ProblemType;
import org.uplift.platform.problem.Violation;

class TeamTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final UUID LEAD = Ids.next();
    private static final UUID ANN = Ids.next();
    private static final UUID BEN = Ids.next();

    @Test
    void aTaskAndFinishGroupNeedsARemitAndAnEndDate() {
        assertThatThrownBy(() -> form(TeamKind.TASK_AND_FINISH, " ", null))
                .isInstanceOfSatisfying(ProblemException.class, problem -> {
                    assertThat(problem.type()).isEqualTo(ProblemType.VALIDATION);
                    assertThat(problem.violations())
                            .extracting(Violation::pointer)
                            .containsExactly("/remit", "/endsOn");
                });
        assertThat(form(TeamKind.TASK_AND_FINISH, "Supply cover", TODAY)
                        .view(List.of())
                        .remit())
                .isEqualTo("Supply cover");
    }

    @Test
    void everyOtherKindMayDoWithoutThem() {
        assertThat(form(TeamKind.SUBJECT, null, null).view(List.of()).endsOn()).isNull();
    }

    @Test
    void aNewTeamDoesNotEndInThePast() {
        assertThatThrownBy(() -> form(TeamKind.PHASE, null, TODAY.minusDays(1)))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.violations())
                                .extracting(Violation::pointer)
                                .containsExactly("/endsOn"));
    }

    @Test
    void peopleNamedTwiceAreInItOnceAndInOrder() {
        // given
        var team = Team.form(Ids.next(), request(TeamKind.PHASE, List.of(BEN, ANN, BEN)), TODAY);

        // when
        team.become(request(TeamKind.PHASE, List.of(BEN, LEAD)));

        // then
        assertThat(team.view(List.of()).members()).containsExactly(LEAD, BEN);
    }

    @Test
    void aTeamThatBecomesATaskAndFinishGroupNeedsThemToo() {
        var team = form(TeamKind.SUBJECT, null, null);

        assertThatThrownBy(() -> team.become(request(TeamKind.TASK_AND_FINISH, List.of())))
                .isInstanceOf(ProblemException.class);
        assertThat(team.view(List.of()).kind()).isEqualTo(TeamKind.SUBJECT);
    }

    private static Team form(TeamKind kind, @Nullable String remit, @Nullable LocalDate endsOn) {
        return Team.form(Ids.next(), new SaveTeam("Reading", kind, LEAD, null, remit, endsOn), TODAY);
    }

    private static SaveTeam request(TeamKind kind, List<UUID> members) {
        return new SaveTeam("Reading", kind, LEAD, members, null, null);
    }
}
