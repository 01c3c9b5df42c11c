package org.uplift.interventions.commissioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.uplift.interventions.commissioning.ProposalExamples.EVERY_SIX_WEEKS;
import static org.uplift.interventions.commissioning.ProposalExamples.FIRST_DAY;
import static org.uplift.interventions.commissioning.ProposalExamples.LAST_DAY;
import static org.uplift.interventions.commissioning.ProposalExamples.SIX_DAYS;
import static org.uplift.interventions.commissioning.ProposalExamples.TODAY;
import static org.uplift.interventions.commissioning.ProposalExamples.commissioned;
import static org.uplift.interventions.commissioning.ProposalExamples.intervention;
import static org.uplift.interventions.commissioning.ProposalExamples.on;
import static org.uplift.interventions.commissioning.ProposalExamples.proposal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.uplift.events.EventTypes;
import org.uplift.interventions.api.commissioning.AgreedTarget;
import org.uplift.interventions.api.commissioning.CloseIntervention;
import org.uplift.interventions.api.commissioning.Impact;
import org.uplift.interventions.api.commissioning.InterventionAction;
import org.uplift.interventions.api.commissioning.InterventionStatus;
import org.uplift.interventions.api.commissioning.Judgement;
import org.uplift.interventions.api.commissioning.Reading;
import org.uplift.interventions.api.commissioning.RecordReview;
import org.uplift.interventions.api.commissioning.Verdict;
import org.uplift.platform.outbox.Announcement;
import org.uplift.platform.problem.ProblemException;
import org.uplift.platform.problem.ProblemType;
import org.uplift.platform.problem.Violation;

/** An intervention once it is commissioned: reviews, pauses, its end, and what may be done when. */
class InterventionTest {

    private static final Impact IMPACT = new Impact("Planning", "Policy", "Lead coaches", "Up 12 points");
    private static final LocalDate LATER = LocalDate.of(2027, 1, 4);

    @Test
    void theFirstReviewStartsDeliveryAndTheNextIsSixWeeksLater() {
        // given
        var it = commissioned();
        it.announcements();

        // when
        review(it, TODAY, null);

        // then
        assertThat(it.state().status()).isEqualTo(InterventionStatus.IN_DELIVERY);
        assertThat(it.state().lastReviewOn()).isEqualTo(TODAY);
        assertThat(it.state().nextReviewOn()).isEqualTo(TODAY.plusWeeks(6));
        assertThat(it.state().judgement()).isEqualTo(Judgement.ON_TRACK);
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
        it.review(reviewHeld(fiveWeeksLeft, null), EVERY_SIX_WEEKS, on(fiveWeeksLeft));
        var capped = it.state().nextReviewOn();
        it.review(reviewHeld(LAST_DAY, null), EVERY_SIX_WEEKS, on(LAST_DAY));

        // then
        assertThat(capped).isEqualTo(LAST_DAY);
        assertThat(it.state().nextReviewOn()).isNull();
    }

    @Test
    void aReviewFitsTheTargetsAndDatesOfItsIntervention() {
        // given
        var it = commissioned();
        review(it, TODAY, null);
        var bad = new RecordReview(
                FIRST_DAY.minusDays(1),
                List.of(
                        new Reading("Punctuality", BigDecimal.ONE),
                        new Reading(" expected standard, REASONING", BigDecimal.ONE),
                        new Reading("Expected standard, reasoning", BigDecimal.TWO)),
                Judgement.BEHIND,
                "Note",
                LAST_DAY.plusDays(1));

        // when
        var problem = catchThrowableOfType(
                ProblemException.class, () -> it.review(bad, EVERY_SIX_WEEKS, on(TODAY.plusDays(1))));

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
                () -> it.review(reviewHeld(TODAY.plusDays(1), null), EVERY_SIX_WEEKS, on(TODAY)));
        var backwards = catchThrowableOfType(ProblemException.class, () -> review(it, TODAY, TODAY));

        // then
        assertThat(future.violations()).extracting(Violation::pointer).containsExactly("/heldOn");
        assertThat(backwards.violations()).extracting(Violation::pointer).containsExactly("/nextReviewOn");
        assertThat(it.state().status()).isEqualTo(InterventionStatus.COMMISSIONED);
    }

    @Test
    void aPausedOneGoesOnWhereItWas() {
        // given
        var running = commissioned();
        running.start(on(TODAY));
        var toCome = startingLater();

        // when
        running.pause("The lead is on leave.", on(TODAY));
        toCome.pause("The lead is on leave.", on(TODAY));
        var why = running.details(null, TODAY).reasons();
        running.resume(on(TODAY));
        toCome.resume(on(TODAY));

        // then
        assertThat(why).containsExactly("The lead is on leave.");
        assertThat(running.details(null, TODAY).reasons()).isEmpty();
        assertThat(running.state().status()).isEqualTo(InterventionStatus.IN_DELIVERY);
        assertThat(toCome.state().status()).isEqualTo(InterventionStatus.COMMISSIONED);
    }

    @Test
    void deliveryStartsWhenTheFirstDayHasComeAndOnlyOnce() {
        // given
        var it = startingLater();

        // then
        assertThat(it.start(on(LATER.minusDays(1)))).isFalse();
        assertThat(it.start(on(LATER))).isTrue();
        assertThat(it.start(on(LATER))).isFalse();
        assertThat(it.state().status()).isEqualTo(InterventionStatus.IN_DELIVERY);
    }

    @Test
    void closingKeepsImpactAndVerdict() {
        // given
        var it = commissioned();
        review(it, TODAY, null);

        // when
        it.close(new CloseIntervention(TODAY, IMPACT, Verdict.WORKED), on(TODAY));

        // then
        assertThat(it.state().status()).isEqualTo(InterventionStatus.COMPLETED);
        assertThat(it.state().impact()).isEqualTo(IMPACT);
        assertThat(it.state().nextReviewOn()).isNull();
        assertThat(it.state().closedOn()).isEqualTo(TODAY);
    }

    @Test
    void aClosingLiesBetweenTheFirstDayAndToday() {
        // given
        var it = commissioned();
        review(it, TODAY, null);

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
                () -> review(proposed, TODAY, null),
                "This intervention is still waiting for its days and its money to be agreed, so it cannot be reviewed"
                        + " yet.");
        assertRefused(
                () -> review(toCome, TODAY, null),
                "This intervention starts on 4 January 2027, so it cannot be reviewed before then.");
        assertRefused(
                () -> toCome.close(new CloseIntervention(TODAY, IMPACT, Verdict.WORKED), on(TODAY)),
                "This intervention starts on 4 January 2027, so it cannot be closed before then.");
        assertRefused(() -> toCome.resume(on(TODAY)), "This intervention is not paused, so it cannot be resumed.");
        assertRefused(() -> paused.pause("Again", on(TODAY)), "This intervention is paused already.");
        assertRefused(
                () -> review(paused, TODAY, null),
                "This intervention is paused. Resume it first; then it can be reviewed.");
        assertRefused(
                () -> stopped.stop("Again", on(TODAY)),
                "This intervention was stopped on 22 November 2026, so it cannot be stopped.");
    }

    @Test
    void whatIsOfferedIsWhatIsAccepted() {
        // given
        var paused = commissioned();
        paused.pause("Leave", on(TODAY));
        var closed = commissioned();
        closed.close(new CloseIntervention(TODAY, IMPACT, Verdict.WORKED), on(TODAY));

        // then
        assertThat(intervention(proposal(SIX_DAYS, null)).possibleActions(TODAY))
                .containsExactly(InterventionAction.STOP);
        assertThat(startingLater().possibleActions(TODAY))
                .containsExactly(InterventionAction.STOP, InterventionAction.PAUSE);
        assertThat(commissioned().possibleActions(TODAY))
                .containsExactly(
                        InterventionAction.REVIEW,
                        InterventionAction.CLOSE,
                        InterventionAction.STOP,
                        InterventionAction.PAUSE);
        assertThat(paused.possibleActions(TODAY)).containsExactly(InterventionAction.STOP, InterventionAction.RESUME);
        assertThat(closed.possibleActions(TODAY)).isEmpty();
    }

    private static Intervention startingLater() {
        var targets = List.of(new AgreedTarget("Attendance", BigDecimal.ONE, BigDecimal.TEN, LATER.plusWeeks(2)));
        return intervention(proposal(LATER, LATER.plusWeeks(8), targets, List.of(), null));
    }

    private static void review(Intervention it, LocalDate heldOn, @Nullable LocalDate next) {
        it.review(reviewHeld(heldOn, next), EVERY_SIX_WEEKS, on(heldOn));
    }

    private static RecordReview reviewHeld(LocalDate heldOn, @Nullable LocalDate next) {
        return new RecordReview(heldOn, List.of(), Judgement.ON_TRACK, "Note", next);
    }

    private static void assertInvalid(Intervention it, LocalDate closedOn, String detail) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> it.close(new CloseIntervention(closedOn, IMPACT, Verdict.WORKED), on(TODAY)))
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
