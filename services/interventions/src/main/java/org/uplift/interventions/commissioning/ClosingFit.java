package org.uplift.interventions.commissioning;

import java.time.LocalDate;
import org.uplift.platform.problem.ProblemException;

/** Whether the day of a closing lies within the course of the intervention it closes. */
final class ClosingFit {

    private ClosingFit() {}

    static void check(Intervention of, Closing closing, LocalDate today) {
        if (closing.closedOn().isAfter(today)) {
            throw ProblemException.invalid("/closedOn", "An intervention is closed today or on a day that has passed.");
        }
        var reviewed = of.lastReviewOn;
        var earliest = reviewed == null || reviewed.isBefore(of.startsOn) ? of.startsOn : reviewed;
        if (closing.closedOn().isBefore(earliest)) {
            throw ProblemException.invalid(
                    "/closedOn",
                    "It started on %s%s, so it cannot have closed before that."
                            .formatted(
                                    Wording.day(of.startsOn),
                                    reviewed == null ? "" : " and was last reviewed on " + Wording.day(reviewed)));
        }
    }
}
