package org.uplift.codesign.practices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.uplift.codesign.api.practices.PracticeStatus.DECLINED;
import static org.uplift.codesign.api.practices.PracticeStatus.DRAFTED;
import static org.uplift.codesign.api.practices.PracticeStatus.EVIDENCED;
import static org.uplift.codesign.api.practices.PracticeStatus.PILOTED;
import static org.uplift.codesign.api.practices.PracticeStatus.PROPOSED;
import static org.uplift.codesign.api.practices.PracticeStatus.PUT_TO_EXECUTIVE;
import static org.uplift.codesign.api.practices.PracticeStatus.RECOMMENDED;
import static org.uplift.codesign.api.practices.PracticeStatus.STANDARD;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.uplift.codesign.api.practices.DecideOnPractice;
import org.uplift.codesign.api.practices.PracticeStatus;
import org.uplift.codesign.api.practices.ProposePractice;
import org.uplift.platform.ids.Ids;
import org.uplift.platform.problem.ProblemException;
import org.uplift.platform.problem.ProblemType;
import org.uplift.platform.problem.Violation;

class PracticeTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final List<PracticeStatus> WAY = List.of(DRAFTED, PILOTED, EVIDENCED, PUT_TO_EXECUTIVE);

    private static final List<Arguments> STEPS = List.of(
            Arguments.of(PROPOSED, List.of(DRAFTED, DECLINED)),
            Arguments.of(DRAFTED, List.of(PILOTED, DECLINED)),
            Arguments.of(PILOTED, List.of(EVIDENCED, DECLINED)),
            Arguments.of(EVIDENCED, List.of(PUT_TO_EXECUTIVE, DECLINED)),
            Arguments.of(PUT_TO_EXECUTIVE, List.of(STANDARD, RECOMMENDED, DECLINED)),
            Arguments.of(STANDARD, List.of()),
            Arguments.of(RECOMMENDED, List.of()),
            Arguments.of(DECLINED, List.of()));

    static Stream<Arguments> steps() {
        return STEPS.stream();
    }

    @ParameterizedTest
    @MethodSource("steps")
    void onlyTheNextStepsAreAllowed(PracticeStatus from, List<PracticeStatus> allowed) {
        Arrays.stream(PracticeStatus.values()).forEach(decision -> {
            var practice = at(from);
            if (allowed.contains(decision)) {
                practice.decide(decided(decision, TODAY, "Because."), TODAY);
                assertThat(practice.state().status()).isEqualTo(decision);
            } else {
                assertThatThrownBy(() -> practice.decide(decided(decision, TODAY, "Because."), TODAY))
                        .isInstanceOfSatisfying(
                                ProblemException.class,
                                problem -> assertThat(problem.type()).isEqualTo(ProblemType.RULE_BROKEN));
            }
        });
    }

    @Test
    void aStepTooFarSaysWhatTheNextOneIs() {
        var practice = at(PROPOSED);

        assertThatThrownBy(() -> practice.decide(decided(PUT_TO_EXECUTIVE, TODAY, null), TODAY))
                .hasMessage("This practice is proposed; the next decision is one of: drafted, declined.");
    }

    @ParameterizedTest
    @EnumSource(names = {"STANDARD", "DECLINED"})
    void aStandardAndADeclinedPracticeNeedANote(PracticeStatus decision) {
        var practice = at(PUT_TO_EXECUTIVE);

        assertInvalid(() -> practice.decide(decided(decision, TODAY, "  "), TODAY), "/note");
        assertThat(practice.state().status()).isEqualTo(PUT_TO_EXECUTIVE);
    }

    @Test
    void aRecommendationNeedsNone() {
        var practice = at(PUT_TO_EXECUTIVE);

        practice.decide(decided(RECOMMENDED, TODAY, null), TODAY);

        assertThat(practice.state().decision()).isEqualTo(RECOMMENDED);
    }

    @Test
    void aDecisionIsNotDatedInTheFuture() {
        assertInvalid(() -> at(PROPOSED).decide(decided(DRAFTED, TODAY.plusDays(1), null), TODAY), "/decidedOn");
    }

    @Test
    void aDecisionIsNotDatedBeforeTheOneBefore() {
        var practice = at(DRAFTED);

        assertInvalid(() -> practice.decide(decided(PILOTED, TODAY.minusDays(1), null), TODAY), "/decidedOn");
    }

    @Test
    void theEventTellsTheLatestDecision() {
        var practice = at(PROPOSED);
        assertThat(practice.state().decision()).isNull();

        practice.decide(decided(DRAFTED, TODAY.minusDays(3), null), TODAY);

        assertThat(practice.state().decision()).isEqualTo(DRAFTED);
        assertThat(practice.state().decidedOn()).isEqualTo("2026-11-19");
    }

    private static void assertInvalid(ThrowingCallable call, String pointer) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.violations())
                                .extracting(Violation::pointer)
                                .containsExactly(pointer));
    }

    private static Practice at(PracticeStatus status) {
        var practice = Practice.propose(
                Ids.next(), new ProposePractice(Ids.next(), "Fluency", "Ten minutes of reading a day."), TODAY);
        for (var step : WAY) {
            if (practice.state().status() == status || (status == DECLINED)) {
                break;
            }
            practice.decide(decided(step, TODAY, null), TODAY);
        }
        if (practice.state().status() != status) {
            practice.decide(decided(status, TODAY, "Because."), TODAY);
        }
        return practice;
    }

    private static DecideOnPractice decided(PracticeStatus decision, LocalDate on, @Nullable String note) {
        return new DecideOnPractice(decision, on, note);
    }
}
