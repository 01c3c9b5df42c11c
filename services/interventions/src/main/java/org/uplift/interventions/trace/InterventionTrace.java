package org.uplift.interventions.trace;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.uplift.interventions.commissioning.AgreementStatus;
import org.uplift.interventions.commissioning.Impact;
import org.uplift.interventions.commissioning.InterventionAction;
import org.uplift.interventions.commissioning.InterventionRow;
import org.uplift.interventions.commissioning.PersonDays;
import org.uplift.interventions.delivery.ReviewRow;
import org.uplift.interventions.needs.Evidence;
import org.uplift.interventions.needs.NeedStatus;

/**
 * One intervention from the evidence for its need to its impact.
 *
 * @param row what a list shows of it
 * @param agreements where the days and the money stand
 * @param reasons why it was declined, stopped or is paused
 * @param actions what whoever asks may do to it now
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record InterventionTrace(
        @JsonUnwrapped InterventionRow row,
        Optional<String> routeReason,
        NeedServed need,
        List<Evidence> evidence,
        List<TargetTrace> targets,
        List<String> successCriteria,
        List<PersonDays> support,
        AgreementsTrace agreements,
        List<String> reasons,
        List<ReviewRow> reviews,
        Optional<Impact> impact,
        List<TraceEntry> timeline,
        List<InterventionAction> actions) {

    /** The need it serves. */
    public record NeedServed(UUID id, String summary, NeedStatus status, LocalDate recordedOn) {}

    /**
     * A target and where its measure has got to.
     *
     * @param latest the value of the last review that looked at it
     * @param change how far it has moved from the baseline
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record TargetTrace(
            String measure,
            BigDecimal baseline,
            BigDecimal target,
            LocalDate dueOn,
            Optional<BigDecimal> latest,
            Optional<LocalDate> latestOn,
            Optional<BigDecimal> change,
            boolean met) {}

    /** What schools answered about the days, and finance about the money. */
    public record AgreementsTrace(AgreementTrace days, AgreementTrace money) {}

    /**
     * What schools or finance answered.
     *
     * @param reasons why, where it refused
     */
    public record AgreementTrace(AgreementStatus state, List<String> reasons) {}

    /**
     * One entry of the timeline.
     *
     * @param what what happened, in capitals: {@code NEED_RECORDED}, then those of {@code TimelineEvent}
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record TraceEntry(LocalDate on, Optional<Instant> at, String what, Optional<String> detail) {}
}
