package org.uplift.portal.stub;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplift.finance.api.budgets.BudgetAction;
import org.uplift.finance.api.budgets.BudgetRecord;
import org.uplift.finance.api.budgets.BudgetRow;
import org.uplift.finance.api.budgets.CommitmentRow;
import org.uplift.finance.api.budgets.CommitmentStatus;
import org.uplift.finance.api.budgets.MoneyHeld;
import org.uplift.platform.api.Page;

/** Budgets of the invented trust, as finance answers them. */
final class SampleBudgets {

    private static final String YEAR = "2026/27";

    private static final BudgetRow GOVERNANCE = new BudgetRow(
            Answers.BUDGET,
            "Governance development",
            null,
            null,
            YEAR,
            new BigDecimal("9000.00"),
            new BigDecimal("1500.00"),
            new BigDecimal("900.00"),
            7);

    private static final BudgetRow IMPROVEMENT = new BudgetRow(
            "SI-2627",
            "School improvement",
            Answers.SCHOOL,
            "Ashdown Primary School",
            YEAR,
            new BigDecimal("20000.00"),
            new BigDecimal("3200.00"),
            new BigDecimal("19950.50"),
            2);

    private SampleBudgets() {}

    /** One the trust keeps, and one each of two schools. */
    static Page<BudgetRow> payers() {
        return new Page<>(
                List.of(
                        payer("SI-2026", "School improvement", null, null, 60_000, 40_049),
                        payer("ASH-CPD", "Training", Answers.SCHOOL, "Ashdown Primary School", 5_000, 0),
                        payer("HAR-CPD", "Training", Answers.SCHOOL + 1, "Harbour View Academy", 5_000, 0)),
                null);
    }

    private static BudgetRow payer(
            String code,
            String name,
            @Nullable Integer school,
            @Nullable String schoolName,
            int pounds,
            int committed) {
        return new BudgetRow(
                code,
                name,
                school,
                schoolName,
                YEAR,
                BigDecimal.valueOf(pounds),
                BigDecimal.ZERO,
                BigDecimal.valueOf(committed),
                1);
    }

    static Page<BudgetRow> list() {
        return new Page<>(List.of(GOVERNANCE, IMPROVEMENT), null, 2L);
    }

    static BudgetRecord record() {
        return BudgetRecord.of(GOVERNANCE, List.of(BudgetAction.EDIT));
    }

    /** One to be paid, one that was more than it had left. */
    static Page<CommitmentRow> commitments() {
        var refusedOn = LocalDate.of(2026, 10, 2);
        return new Page<>(
                List.of(
                        new CommitmentRow(
                                UUID.fromString(Answers.INTERVENTION),
                                Answers.SCHOOL,
                                new BigDecimal("900.00"),
                                CommitmentStatus.COMMITTED,
                                List.of(),
                                LocalDate.of(2026, 11, 2),
                                null),
                        new CommitmentRow(
                                UUID.fromString("0193f000-0000-7000-8000-0000000000a9"),
                                100002,
                                new BigDecimal("12000.00"),
                                CommitmentStatus.REFUSED,
                                List.of("The budget has £7,500 left."),
                                refusedOn,
                                refusedOn)),
                null);
    }

    /** @param pounds what finance holds for the intervention under way */
    static Page<MoneyHeld> held(String pounds, Instant changedAt) {
        return new Page<>(
                List.of(new MoneyHeld(
                        UUID.fromString(Answers.INTERVENTION),
                        CommitmentStatus.COMMITTED,
                        new BigDecimal(pounds),
                        changedAt)),
                null);
    }
}
