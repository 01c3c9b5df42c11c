package org.uplift.interventions.commissioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.uplift.interventions.commissioning.Proposals.EVERY_SIX_WEEKS;
import static org.uplift.interventions.commissioning.Proposals.FIRST_DAY;
import static org.uplift.interventions.commissioning.Proposals.LAST_DAY;
import static org.uplift.interventions.commissioning.Proposals.SIX_DAYS;
import static org.uplift.interventions.commissioning.Proposals.TODAY;
import static org.uplift.interventions.commissioning.Proposals.commissioned;
import static org.uplift.interventions.commissioning.Proposals.intervention;
import static org.uplift.interventions.commissioning.Proposals.on;
import static org.uplift.interventions.commissioning.Proposals.proposal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.uplift.events.EventTypes;
import org.uplift.platform.outbox.Announcement;
import org.uplift.platform.problem.ProblemException;
import org.uplift.platform.problem.ProblemType;
import org.uplift.platform.problem.Violation;

/** The course of an intervention once it is commissioned. */
class CourseTest {

    private static final Impact IMPACT = new Impact("Planning", "Policy", "Lead coaches", "Up 12 points");
    private static final LocalDate LATER = LocalDate.of(2027, 1, 4);

    @Test
    void theFirstReviewStartsDeliveryAndTheNextIsSixWeeksLater() {
        // given
        var it = commissioned();
        it.announcements();

        // when
        review(it, TODAY, Optional.empty());

        // then
        assertThat(it.status).isEqualTo(Status.IN_DELIVERY);
        assertThat(it.lastReviewOn).isEqualTo(TODAY);
        assertThat(it.nextReviewOn).isEqualTo(TODAY.plusWeeks(6));
        assertThat(it.judgement).isEqualTo(Judgement.ON_TRACK);
        assertThat(it.announcements())
                .extracting(Announcement::type)
                .containsExactly(EventTypes.INTERVENTION_STARTED, EventTypes.INTERVENTION_REVIEWED);
    }

    @Test
    void theNextReviewIsCappedByTheTimeLimitAndThenThereIsNone() {
        // given
        var it = commissioned();

        // when
        var fiveWeeksLeft = LAST_DAY.minusWeeks(5);
        it.reviewed(taken(fiveWeeksLeft, Optional.empty()), EVERY_SIX_WEEKS, on(fiveWeeksLeft));
        var capped = it.nextReviewOn;
        it.reviewed(taken(LAST_DAY, Optional.empty()), EVERY_SIX_WEEKS, on(LAST_DAY));

        // then
        assertThat(capped).isEqualTo(LAST_DAY);
        assertThat(it.nextReviewOn).isNull();
    }

    @Test
    void aReviewFitsTheTargetsAndDatesOfItsIntervention() {
        // given
        var it = commissioned();
        review(it, TODAY, Optional.empty());
        var bad = new ReviewTaken(
                FIRST_DAY.minusDays(1),
                List.of(
                        new ReviewTaken.Reading("Punctuality", BigDecimal.ONE),
                        new ReviewTaken.Reading(" expected standard, REASONING", BigDecimal.ONE),
                        new ReviewTaken.Reading("Expected standard, reasoning", BigDecimal.TWO)),
                Judgement.BEHIND,
                Optional.of(LAST_DAY.plusDays(1)));

        // when
        var problem = catchThrowableOfType(
                ProblemException.class, () -> it.reviewed(bad, EVERY_SIX_WEEKS, on(TODAY.plusDays(1))));

        // then
        assertThat(problem.type()).isEqualTo(ProblemType.VALIDATION);
        assertThat(problem.violations())
                .extracting(Violation::pointer)
                .containsExactly("/heldOn", "/heldOn", "/nextReviewOn", "/progress/0/measure", "/progress/2/measure");
        assertThat(problem.violations().get(3).detail())
                .isEqualTo("The measures of this intervention are: Expected standard, reasoning.");
    }

    @Test
    void aReviewIsNotOfTheFutureAndTheNextComesAfterIt() {
        // given
        var it = commissioned();

        // when
        var future = catchThrowableOfType(
                ProblemException.class,
                () -> it.reviewed(taken(TODAY.plusDays(1), Optional.empty()), EVERY_SIX_WEEKS, on(TODAY)));
        var backwards = catchThrowableOfType(ProblemException.class, () -> review(it, TODAY, Optional.of(TODAY)));

        // then
        assertThat(future.violations()).extracting(Violation::pointer).containsExactly("/heldOn");
        assertThat(backwards.violations()).extracting(Violation::pointer).containsExactly("/nextReviewOn");
        assertThat(it.status).isEqualTo(Status.COMMISSIONED);
    }

    @Test
    void aPausedOneGoesOnWhereItWas() {
        // given
        var running = commissioned();
        running.begin(on(TODAY));
        var toCome = startingLater();

        // when
        running.pause("The lead is on leave.", on(TODAY));
        toCome.pause("The lead is on leave.", on(TODAY));
        var why = running.reasons();
        running.resume(on(TODAY));
        toCome.resume(on(TODAY));

        // then
        assertThat(why).containsExactly("The lead is on leave.");
        assertThat(running.reasons()).isEmpty();
        assertThat(running.status).isEqualTo(Status.IN_DELIVERY);
        assertThat(toCome.status).isEqualTo(Status.COMMISSIONED);
    }

    @Test
    void deliveryStartsWhenTheFirstDayHasComeAndOnlyOnce() {
        // given
        var it = startingLater();

        // then
        assertThat(it.begin(on(LATER.minusDays(1)))).isFalse();
        assertThat(it.begin(on(LATER))).isTrue();
        assertThat(it.begin(on(LATER))).isFalse();
        assertThat(it.status).isEqualTo(Status.IN_DELIVERY);
    }

    @Test
    void closingKeepsImpactAndVerdict() {
        // given
        var it = commissioned();
        review(it, TODAY, Optional.empty());

        // when
        it.complete(new Closing(TODAY, Verdict.WORKED, IMPACT), on(TODAY));

        // then
        assertThat(it.status).isEqualTo(Status.COMPLETED);
        assertThat(it.impact).isEqualTo(IMPACT);
        assertThat(it.nextReviewOn).isNull();
        assertThat(it.closedOn).isEqualTo(TODAY);
    }

    @Test
    void aClosingLiesBetweenTheFirstDayAndToday() {
        // given
        var it = commissioned();
        review(it, TODAY, Optional.empty());

        // then
        assertInvalid(it, TODAY.plusDays(1), "An intervention is closed today or on a day that has passed.");
        assertInvalid(
                it,
                TODAY.minusDays(1),
                "It started on 2 November 2026 and was last reviewed on 22 November 2026, so it cannot have closed"
                        + " before that.");
    }

    @Test
    void whatCannotBeDoneIsRefusedInASentence() {
        // given
        var proposed = intervention(proposal(SIX_DAYS, null));
        var toCome = startingLater();
        var paused = commissioned();
        paused.pause("Leave", on(TODAY));
        var stopped = commissioned();
        stopped.stop("The school closed its sixth form.", on(TODAY));

        // then
        assertRefused(
                () -> review(proposed, TODAY, Optional.empty()),
                "This intervention is still waiting for its days and its money to be agreed, so it cannot be reviewed"
                        + " yet.");
        assertRefused(
                () -> review(toCome, TODAY, Optional.empty()),
                "This intervention starts on 4 January 2027, so it cannot be reviewed before then.");
        assertRefused(
                () -> toCome.complete(new Closing(TODAY, Verdict.WORKED, IMPACT), on(TODAY)),
                "This intervention starts on 4 January 2027, so it cannot be closed before then.");
        assertRefused(() -> toCome.resume(on(TODAY)), "This intervention is not paused, so it cannot be resumed.");
        assertRefused(() -> paused.pause("Again", on(TODAY)), "This intervention is paused already.");
        assertRefused(
                () -> review(paused, TODAY, Optional.empty()),
                "This intervention is paused. Resume it first; then it can be reviewed.");
        assertRefused(
                () -> stopped.stop("Again", on(TODAY)),
                "This intervention was stopped on 22 November 2026, so it cannot be stopped.");
    }

    @Test
    void whatIsOfferedIsWhatIsAccepted() {
        assertThat(Actions.possible(Status.PROPOSED, TODAY, TODAY)).containsExactly(Action.STOP);
        assertThat(Actions.possible(Status.COMMISSIONED, LATER, TODAY)).containsExactly(Action.STOP, Action.PAUSE);
        assertThat(Actions.possible(Status.COMMISSIONED, TODAY, TODAY))
                .containsExactly(Action.REVIEW, Action.CLOSE, Action.STOP, Action.PAUSE);
        assertThat(Actions.possible(Status.PAUSED, TODAY, TODAY)).containsExactly(Action.STOP, Action.RESUME);
        assertThat(Actions.possible(Status.COMPLETED, TODAY, TODAY)).isEmpty();
    }

    private static Intervention startingLater() {
        var targets = List.of(new TargetSet("Attendance", BigDecimal.ONE, BigDecimal.TEN, LATER.plusWeeks(2)));
        return intervention(proposal(LATER, LATER.plusWeeks(8), targets, List.of(), null));
    }

    private static void review(Intervention it, LocalDate heldOn, Optional<LocalDate> next) {
        it.reviewed(taken(heldOn, next), EVERY_SIX_WEEKS, on(heldOn));
    }

    private static ReviewTaken taken(LocalDate heldOn, Optional<LocalDate> next) {
        return new ReviewTaken(heldOn, List.of(), Judgement.ON_TRACK, next);
    }

    private static void assertInvalid(Intervention it, LocalDate closedOn, String detail) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> it.complete(new Closing(closedOn, Verdict.WORKED, IMPACT), on(TODAY)))
                .satisfies(problem ->
                        assertThat(problem.violations()).containsExactly(new Violation("/closedOn", detail)));
    }

    private static void assertRefused(Runnable action, String sentence) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(action::run)
                .withMessage(sentence)
                .satisfies(problem -> assertThat(problem.type()).isEqualTo(ProblemType.RULE_BROKEN));
    }
}
