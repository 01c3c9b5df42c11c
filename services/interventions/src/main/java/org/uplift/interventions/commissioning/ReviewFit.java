package org.uplift.interventions.commissioning;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.uplift.platform.problem.Violation;

/** Whether a review fits the intervention it is of: its days within the course, its measures those of the targets. */
final class ReviewFit {

    private ReviewFit() {}

    static void check(Intervention of, ReviewTaken review, LocalDate today, List<Violation> wrong) {
        heldOn(of, review.heldOn(), today, wrong);
        next(of, review, wrong);
        progress(of, review, wrong);
    }

    private static void heldOn(Intervention of, LocalDate heldOn, LocalDate today, List<Violation> wrong) {
        if (heldOn.isAfter(today)) {
            wrong.add(new Violation("/heldOn", "A review is recorded once it has been held, so not in the future."));
        }
        if (heldOn.isBefore(of.startsOn)) {
            wrong.add(new Violation(
                    "/heldOn",
                    "The intervention started on %s, so it was not reviewed before."
                            .formatted(Wording.day(of.startsOn))));
        }
        if (of.lastReviewOn != null && heldOn.isBefore(of.lastReviewOn)) {
            wrong.add(new Violation(
                    "/heldOn",
                    "It was last reviewed on %s; reviews are recorded in order."
                            .formatted(Wording.day(of.lastReviewOn))));
        }
    }

    private static void next(Intervention of, ReviewTaken review, List<Violation> wrong) {
        review.nextReviewOn().ifPresent(next -> {
            if (!next.isAfter(review.heldOn())) {
                wrong.add(new Violation("/nextReviewOn", "The next review comes after this one."));
            } else if (next.isAfter(of.endsOn)) {
                wrong.add(new Violation(
                        "/nextReviewOn",
                        "The intervention ends on %s, so its next review is due by then."
                                .formatted(Wording.day(of.endsOn))));
            }
        });
    }

    private static void progress(Intervention of, ReviewTaken review, List<Violation> wrong) {
        var seen = new HashSet<String>();
        for (int i = 0; i < review.progress().size(); i++) {
            var measure = review.progress().get(i).measure();
            if (of.targets.stream().noneMatch(target -> target.measures(measure))) {
                wrong.add(new Violation(
                        "/progress/" + i + "/measure",
                        "The measures of this intervention are: %s."
                                .formatted(of.targets.stream()
                                        .map(target -> target.view().measure())
                                        .collect(Collectors.joining("; ")))));
            } else if (!seen.add(measure.strip().toLowerCase(Locale.UK))) {
                wrong.add(new Violation("/progress/" + i + "/measure", "This measure has its value already."));
            }
        }
    }
}
