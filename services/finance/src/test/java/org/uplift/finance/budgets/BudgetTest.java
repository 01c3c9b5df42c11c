package org.uplift.finance.budgets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.uplift.platform.calendar.AcademicYear;
import org.uplift.platform.ids.Ids;
import org.uplift.platform.problem.ProblemException;
import org.uplift.platform.problem.ProblemType;

class BudgetTest {

    private static final int HILLCREST = 115406;
    private static final int OTHER = 115407;
    private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 2);

    private final Budget central =
            Budget.set("SI-2026", "School improvement", null, AcademicYear.parse("2026/27"), new BigDecimal("5000"));
    private final Budget school =
            Budget.set("115406-CPD", "Training", HILLCREST, AcademicYear.parse("2026/27"), new BigDecimal("1000"));

    @Test
    void theBalanceIsWhatIsNeitherSpentNorCommitted() {
        // given
        central.commit(new BigDecimal("2400.00"));
        central.commit(new BigDecimal("600.50"));

        // when
        central.spendCommitted(new BigDecimal("2400.00"));

        // then
        var row = central.row(null);
        assertThat(row.actual()).isEqualTo("2400.00");
        assertThat(row.committed()).isEqualTo("600.50");
        assertThat(row.balance()).isEqualTo("1999.50");
    }

    @Test
    void whatIsReleasedIsFreeAgain() {
        // given
        central.commit(new BigDecimal("2400.00"));

        // when
        central.release(new BigDecimal("2400.00"));

        // then
        assertThat(central.balance()).isEqualTo("5000.00");
    }

    @Test
    void theLastPenceCanBeCommittedAndNotOneMore() {
        assertThat(central.objectionsTo(asked(HILLCREST, NOVEMBER, "5000"), cost("5000")))
                .isEmpty();
        assertThat(central.objectionsTo(asked(HILLCREST, NOVEMBER, "5000.01"), cost("5000.01")))
                .containsExactly(
                        "The budget SI-2026 (School improvement) has £5,000 left, and £5,000.01 was asked for.");
    }

    @Test
    void supportThatStartsInAnotherYearIsRefused() {
        assertThat(central.objectionsTo(asked(HILLCREST, LocalDate.of(2027, 9, 1), "10"), cost("10")))
                .containsExactly(
                        "The budget SI-2026 (School improvement) is for 2026/27, and the support starts in 2027/28.");
        assertThat(central.objectionsTo(asked(HILLCREST, LocalDate.of(2027, 8, 31), "10"), cost("10")))
                .isEmpty();
    }

    @Test
    void aSchoolsBudgetPaysForThatSchoolAloneAndTellsOthersNothingOfItsBalance() {
        assertThat(school.objectionsTo(asked(HILLCREST, NOVEMBER, "1000"), cost("1000")))
                .isEmpty();
        assertThat(school.objectionsTo(asked(OTHER, NOVEMBER, "9000"), cost("9000")))
                .containsExactly("The budget 115406-CPD belongs to another school.");
    }

    @Test
    void everyObjectionIsGivenAtOnce() {
        assertThat(central.objectionsTo(asked(HILLCREST, LocalDate.of(2025, 9, 1), "9000"), cost("9000")))
                .hasSize(2);
    }

    @Test
    void theAmountCannotFallBelowWhatIsCommittedAndSpent() {
        // given
        central.commit(new BigDecimal("2400.00"));
        central.commit(new BigDecimal("100.00"));
        central.spendCommitted(new BigDecimal("100.00"));

        // then
        assertThatThrownBy(() -> central.change("School improvement", new BigDecimal("2499.99")))
                .isInstanceOfSatisfying(ProblemException.class, problem -> {
                    assertThat(problem.type()).isEqualTo(ProblemType.RULE_BROKEN);
                    assertThat(problem.detail())
                            .isEqualTo("£2,500 of this budget is committed or spent already,"
                                    + " so it cannot be set to £2,499.99.");
                });
        central.change("Improvement", new BigDecimal("2500"));
        assertThat(central.row(null).name()).isEqualTo("Improvement");
        assertThat(central.balance()).isEqualByComparingTo("0");
    }

    private static InterventionData asked(int urn, LocalDate startsOn, String amount) {
        return new InterventionData(Ids.next(), urn, startsOn, cost(amount));
    }

    private static InterventionData.Cost cost(String amount) {
        return new InterventionData.Cost(new BigDecimal(amount), "SI-2026");
    }
}
