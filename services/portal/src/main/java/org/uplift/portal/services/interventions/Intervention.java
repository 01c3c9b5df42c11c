package org.uplift.portal.services.interventions;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An intervention: a line of a list, and, where it was read by itself, its whole trace. */
public record Intervention(
        UUID id,
        UUID needId,
        int schoolUrn,
        @Nullable String schoolName,
        String strand,
        @Nullable String subject,
        String route,
        @Nullable String routeReason,
        String summary,
        String status,
        LocalDate startsOn,
        LocalDate endsOn,
        @Nullable BigDecimal days,
        @Nullable Cost cost,
        @Nullable LocalDate nextReviewOn,
        boolean reviewOverdue,
        @Nullable LocalDate proposedOn,
        @Nullable LocalDate closedOn,
        @Nullable String verdict,
        @Nullable NeedServed need,
        @Nullable List<Need.Evidence> evidence,
        @Nullable List<Target> targets,
        @Nullable List<String> successCriteria,
        @Nullable List<Support> support,
        @Nullable Agreements agreements,
        @Nullable List<String> reasons,
        @Nullable List<Review> reviews,
        @Nullable Impact impact,
        @Nullable List<Entry> timeline,
        @Nullable List<String> actions) {

    private static final Set<String> OVER = Set.of("COMPLETED", "STOPPED", "DECLINED");

    /** Pounds, and the budget that pays. */
    public record Cost(BigDecimal amount, String budgetCode) {}

    /** The need it serves. */
    public record NeedServed(
            UUID id,
            String summary,
            String status,
            @Nullable LocalDate recordedOn) {}

    /** Where a measure stood, is to be, and has got to. */
    public record Target(
            String measure,
            BigDecimal baseline,
            BigDecimal target,
            @Nullable LocalDate dueOn,
            @Nullable BigDecimal latest,
            @Nullable LocalDate latestOn,
            boolean met) {

        private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

        /** How much of the way from baseline to target is done, 0 to 100, for the bar beside the figures. */
        public int progress() {
            var way = target.subtract(baseline);
            if (latest == null || way.signum() == 0) {
                return met ? 100 : 0;
            }
            var done = latest.subtract(baseline).multiply(HUNDRED).divideToIntegralValue(way);
            return done.max(BigDecimal.ZERO).min(HUNDRED).intValue();
        }
    }

    /** Days of one person. */
    public record Support(UUID personId, BigDecimal days) {}

    /** Where the days and the money stand. */
    public record Agreements(Agreement days, Agreement money) {}

    /** What schools or finance said. */
    public record Agreement(String state, @Nullable List<String> reasons) {}

    /** Progress looked at on a day. */
    public record Review(
            LocalDate heldOn,
            @Nullable List<Reading> progress,
            String judgement,
            String note,
            @Nullable LocalDate nextReviewOn) {}

    /** Where a measure had got to. */
    public record Reading(String measure, BigDecimal value) {}

    /** One entry of its timeline: what happened, in capitals. */
    public record Entry(LocalDate on, String what, @Nullable String detail) {}

    /** What it changed. */
    public record Impact(String practice, String systems, String organisation, String outcomes) {}

    /** The school's name, as far as it is known. */
    public String school() {
        return schoolName == null ? "School " + schoolUrn : schoolName;
    }

    public List<Entry> happened() {
        return orNone(timeline);
    }

    public boolean live() {
        return !OVER.contains(status);
    }

    /** Whether schools and finance still have to answer. */
    public boolean waiting() {
        return status.equals("PROPOSED");
    }

    public boolean may(String action) {
        return actions != null && actions.contains(action);
    }

    public List<Need.Evidence> seen() {
        return orNone(evidence);
    }

    public List<Target> aims() {
        return orNone(targets);
    }

    public List<String> criteria() {
        return orNone(successCriteria);
    }

    public List<Support> people() {
        return orNone(support);
    }

    public List<String> why() {
        return orNone(reasons);
    }

    public List<Review> held() {
        return orNone(reviews);
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
