package org.uplift.interventions.commissioning;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.uplift.platform.problem.ProblemException;

/** What may be done to an intervention where it stands: for the page that offers it, and for the guard that insists. */
final class Actions {

    private Actions() {}

    static Set<Action> possible(Status status, LocalDate startsOn, LocalDate today) {
        return switch (status) {
            case PROPOSED -> EnumSet.of(Action.STOP);
            case COMMISSIONED ->
                startsOn.isAfter(today)
                        ? EnumSet.of(Action.STOP, Action.PAUSE)
                        : EnumSet.of(Action.REVIEW, Action.CLOSE, Action.STOP, Action.PAUSE);
            case IN_DELIVERY -> EnumSet.of(Action.REVIEW, Action.CLOSE, Action.STOP, Action.PAUSE);
            case PAUSED -> EnumSet.of(Action.RESUME, Action.STOP);
            case COMPLETED, STOPPED, DECLINED -> EnumSet.noneOf(Action.class);
        };
    }

    /**
     * Insists that it may be done.
     *
     * @throws ProblemException RULE_BROKEN with the reason in a sentence
     */
    static void require(Intervention of, Action action, LocalDate today) {
        if (!possible(of.status, of.startsOn, today).contains(action)) {
            throw ProblemException.ruleBroken(why(of, action));
        }
    }

    private static String why(Intervention of, Action action) {
        var not = action.done();
        return switch (of.status) {
            case PROPOSED ->
                "This intervention is still waiting for its days and its money to be agreed, so it cannot be %s yet."
                        .formatted(not);
            case COMMISSIONED ->
                action == Action.RESUME
                        ? "This intervention is not paused, so it cannot be resumed."
                        : "This intervention starts on %s, so it cannot be %s before then."
                                .formatted(Wording.day(of.startsOn), not);
            case IN_DELIVERY -> "This intervention is not paused, so it cannot be %s.".formatted(not);
            case PAUSED ->
                action == Action.PAUSE
                        ? "This intervention is paused already."
                        : "This intervention is paused. Resume it first; then it can be %s.".formatted(not);
            case COMPLETED -> "This intervention was closed%s, so it cannot be %s.".formatted(on(of), not);
            case STOPPED -> "This intervention was stopped%s, so it cannot be %s.".formatted(on(of), not);
            case DECLINED -> "This intervention was declined%s, so it cannot be %s.".formatted(on(of), not);
        };
    }

    private static String on(Intervention of) {
        return of.closedOn == null ? "" : " on " + Wording.day(of.closedOn);
    }
}
