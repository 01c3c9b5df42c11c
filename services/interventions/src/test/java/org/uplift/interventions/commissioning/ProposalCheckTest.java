package org.uplift.interventions.commissioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.uplift.interventions.commissioning.ProposalExamples.COST;
import static org.uplift.interventions.commissioning.ProposalExamples.FIRST_DAY;
import static org.uplift.interventions.commissioning.ProposalExamples.LAST_DAY;
import static org.uplift.interventions.commissioning.ProposalExamples.SIX_DAYS;
import static org.uplift.interventions.commissioning.ProposalExamples.TARGETS;
import static org.uplift.interventions.commissioning.ProposalExamples.by;
import static org.uplift.interventions.commissioning.ProposalExamples.need;
import static org.uplift.interventions.commissioning.ProposalExamples.proposal;

import jakarta.validation.Validation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Test;
import org.uplift.interventions.api.commissioning.AgreedTarget;
import org.uplift.interventions.api.commissioning.Cost;
import org.uplift.interventions.api.commissioning.PersonDays;
import org.uplift.interventions.api.commissioning.ProposeIntervention;
import org.uplift.interventions.api.commissioning.Route;
import org.uplift.interventions.api.needs.NeedStatus;
import org.uplift.platform.problem.ProblemException;
import org.uplift.platform.problem.ProblemType;
import org.uplift.platform.problem.Violation;

class ProposalCheckTest {

    private final ProposalCheck check = new ProposalCheck(
            Validation.byDefaultProvider()
                    .configure()
                    .messageInterpolator(new ParameterMessageInterpolator())
                    .buildValidatorFactory()
                    .getValidator(),
            new CommissioningSettings() {
                @Override
                public int longestAcademicYears() {
                    return 2;
                }

                @Override
                public int reviewWeeks() {
                    return 6;
                }
            });

    @Test
    void aCompleteProposalPasses() {
        var need = need(NeedStatus.OPEN);

        assertThat(check.require(proposal(SIX_DAYS, COST), Optional.of(need))).isEqualTo(need);
    }

    @Test
    void everythingThatIsMissingIsToldAtOnce() {
        // given
        var empty = new ProposeIntervention(null, null, null, null, null, null, null, null, null, null);

        // when
        var wrong = wrong(empty);

        // then
        assertThat(wrong)
                .extracting(Violation::pointer)
                .containsExactlyInAnyOrder(
                        "/needId", "/route", "/summary", "/startsOn", "/endsOn", "/targets", "/successCriteria");
    }

    @Test
    void formAndSenseAreToldTogether() {
        // given
        var person = UUID.randomUUID();
        var proposal = new ProposeIntervention(
                UUID.randomUUID(),
                Route.EXTERNAL,
                " ",
                "",
                FIRST_DAY,
                FIRST_DAY,
                List.of(
                        new AgreedTarget("Attendance", BigDecimal.ONE, null, FIRST_DAY),
                        new AgreedTarget(" attendance", BigDecimal.ONE, BigDecimal.TEN, LAST_DAY)),
                List.of(" "),
                List.of(
                        new PersonDays(person, new BigDecimal("1.25")),
                        new PersonDays(person, BigDecimal.ZERO),
                        new PersonDays(null, BigDecimal.ONE)),
                new Cost(new BigDecimal("-1"), ""));

        // when
        var wrong = wrong(proposal);

        // then
        assertThat(wrong)
                .extracting(Violation::pointer)
                .containsExactlyInAnyOrder(
                        "/summary",
                        "/routeReason",
                        "/endsOn",
                        "/targets/0/target",
                        "/targets/1/measure",
                        "/targets/1/dueOn",
                        "/successCriteria/0",
                        "/support/0/days",
                        "/support/1/days",
                        "/support/1/personId",
                        "/support/2/personId",
                        "/cost/amount",
                        "/cost/budgetCode");
    }

    @Test
    void onlyRoutesThatPassSchoolSupportOverNeedAReason() {
        assertThat(wrong(by(Route.IN_SCHOOL, null))).isEmpty();
        assertThat(wrong(by(Route.SCHOOL_TO_SCHOOL, null))).isEmpty();
        assertThat(wrong(by(Route.DIRECT_TRUST, null)))
                .extracting(Violation::pointer)
                .containsExactly("/routeReason");
        assertThat(wrong(by(Route.EXTERNAL, "No school has this expertise."))).isEmpty();
    }

    @Test
    void anInterventionTouchesTwoAcademicYearsAtMost() {
        // given
        var within = proposal(FIRST_DAY, LocalDate.of(2028, 8, 31), TARGETS, List.of(), null);
        var beyond = proposal(FIRST_DAY, LocalDate.of(2028, 9, 1), TARGETS, List.of(), null);

        // then
        assertThat(wrong(within)).isEmpty();
        assertThat(wrong(beyond))
                .containsExactly(new Violation(
                        "/endsOn",
                        "An intervention runs for 2 academic years at most: this one can end on 31 August 2028 at the"
                                + " latest."));
    }

    @Test
    void aYearMistypedIsToldNotCounted() {
        var day = LocalDate.of(999_999_999, 1, 1);

        assertThat(wrong(proposal(day, day.plusDays(1), List.of(), List.of(), null)))
                .extracting(Violation::pointer)
                .contains("/startsOn");
    }

    @Test
    void aNeedThatIsUnknownOrMetCannotBeServed() {
        // when
        var unknown = catchThrowableOfType(
                ProblemException.class, () -> check.require(proposal(SIX_DAYS, COST), Optional.empty()));
        var met = catchThrowableOfType(
                ProblemException.class,
                () -> check.require(proposal(SIX_DAYS, COST), Optional.of(need(NeedStatus.MET))));

        // then
        assertThat(unknown.violations()).extracting(Violation::pointer).containsExactly("/needId");
        assertThat(met.violations())
                .containsExactly(new Violation("/needId", "This need has been met. Record a new need first."));
        assertThat(met.type()).isEqualTo(ProblemType.VALIDATION);
    }

    private List<Violation> wrong(ProposeIntervention proposal) {
        try {
            check.require(proposal, Optional.of(need(NeedStatus.OPEN)));
            return List.of();
        } catch (ProblemException e) {
            return e.violations();
        }
    }
}
