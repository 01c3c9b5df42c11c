package org.uplift.interventions.commissioning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.uplift.interventions.api.commissioning.ProposeIntervention;
import org.uplift.interventions.api.needs.NeedRecord;
import org.uplift.interventions.api.needs.NeedStatus;
import org.uplift.platform.calendar.AcademicYear;
import org.uplift.platform.problem.ProblemException;
import org.uplift.platform.problem.ProblemType;
import org.uplift.platform.problem.Violation;

/**
 * What a proposal must have before it can be made: "always with clear targets, a time limit and agreed success
 * criteria" (field facts, section 0, step 3). Tells everything that is wrong at once, form and sense together, so that
 * nobody mends a proposal one refusal at a time; therefore it reads fields that may yet be missing.
 */
@ApplicationScoped
class ProposalCheck {

    private static final BigDecimal HALF_DAY = new BigDecimal("0.5");

    private static final int EARLIEST_YEAR = 2000;
    private static final int LATEST_YEAR = 2100;

    private final Validator validator;
    private final CommissioningSettings settings;

    ProposalCheck(Validator validator, CommissioningSettings settings) {
        this.validator = validator;
        this.settings = settings;
    }

    /**
     * Insists that nothing is wrong.
     *
     * @param need the need it names, where there is one within the proposer's reach
     */
    NeedRecord require(ProposeIntervention proposal, Optional<NeedRecord> need) {
        var wrong = new ArrayList<Violation>();
        validator.validate(proposal).forEach(violation -> wrong.add(asViolation(violation)));
        need(proposal, need, wrong);
        route(proposal, wrong);
        dates(proposal, wrong);
        targets(proposal, wrong);
        support(proposal, wrong);
        if (!wrong.isEmpty() || need.isEmpty()) {
            throw new ProblemException(ProblemType.VALIDATION, "The proposal is not complete yet.", wrong);
        }
        return need.get();
    }

    private static Violation asViolation(ConstraintViolation<ProposeIntervention> violation) {
        var pointer = new StringBuilder();
        for (var node : violation.getPropertyPath()) {
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            }
            if (node.getName() != null && !node.getName().startsWith("<")) {
                pointer.append('/').append(node.getName());
            }
        }
        return new Violation(pointer.toString(), violation.getMessage());
    }

    private static void need(ProposeIntervention proposal, Optional<NeedRecord> need, List<Violation> wrong) {
        if (proposal.needId() != null && need.isEmpty()) {
            wrong.add(new Violation("/needId", "There is no such need among the schools you work with."));
        }
        if (need.map(NeedRecord::status).filter(NeedStatus.MET::equals).isPresent()) {
            wrong.add(new Violation("/needId", "This need has been met. Record a new need first."));
        }
    }

    private static void route(ProposeIntervention proposal, List<Violation> wrong) {
        if (proposal.route() != null
                && proposal.route().needsReason()
                && (proposal.routeReason() == null || proposal.routeReason().isBlank())) {
            wrong.add(new Violation(
                    "/routeReason",
                    "Say why support from within the school or from another school would not do: this route comes"
                            + " after those."));
        }
    }

    private void dates(ProposeIntervention proposal, List<Violation> wrong) {
        if (proposal.startsOn() == null || proposal.endsOn() == null) {
            return;
        }
        if (proposal.startsOn().getYear() < EARLIEST_YEAR || proposal.startsOn().getYear() > LATEST_YEAR) {
            wrong.add(new Violation("/startsOn", "Check the year: it is written with four digits, like 2026-11-02."));
            return;
        }
        if (!proposal.endsOn().isAfter(proposal.startsOn())) {
            wrong.add(new Violation("/endsOn", "The last day comes after the first day."));
        }
        var years = settings.longestAcademicYears();
        var first = AcademicYear.of(proposal.startsOn());
        var latest = new AcademicYear(first.startYear() + years - 1).lastDay();
        if (proposal.endsOn().isAfter(latest)) {
            wrong.add(new Violation(
                    "/endsOn",
                    "An intervention runs for %d academic years at most: this one can end on %s at the latest."
                            .formatted(years, TimeLimit.inWords(latest))));
        }
    }

    private static void targets(ProposeIntervention proposal, List<Violation> wrong) {
        if (proposal.targets().isEmpty()) {
            wrong.add(new Violation("/targets", "Give at least one target, with its baseline and date."));
        }
        if (proposal.successCriteria().isEmpty()) {
            wrong.add(new Violation("/successCriteria", "Give at least one success criterion agreed with the school."));
        }
        var measures = new HashSet<String>();
        for (int i = 0; i < proposal.targets().size(); i++) {
            var target = proposal.targets().get(i);
            if (target == null) {
                continue;
            }
            if (target.measure() != null
                    && !measures.add(target.measure().strip().toLowerCase(Locale.UK))) {
                wrong.add(new Violation("/targets/" + i + "/measure", "Another target has this measure already."));
            }
            if (outside(target.dueOn(), proposal)) {
                wrong.add(new Violation(
                        "/targets/" + i + "/dueOn", "A target is due between the first day and the last."));
            }
        }
    }

    private static boolean outside(LocalDate day, ProposeIntervention proposal) {
        return day != null
                && proposal.startsOn() != null
                && proposal.endsOn() != null
                && !new TimeLimit(proposal.startsOn(), proposal.endsOn()).includes(day);
    }

    private static void support(ProposeIntervention proposal, List<Violation> wrong) {
        var people = new HashSet<>();
        for (int i = 0; i < proposal.support().size(); i++) {
            var line = proposal.support().get(i);
            if (line == null) {
                continue;
            }
            if (Objects.nonNull(line.personId()) && !people.add(line.personId())) {
                wrong.add(new Violation(
                        "/support/" + i + "/personId", "This person is named already: put their days together."));
            }
            if (line.days() != null && line.days().remainder(HALF_DAY).signum() != 0) {
                wrong.add(new Violation("/support/" + i + "/days", "Days are counted in half days."));
            }
        }
    }
}
