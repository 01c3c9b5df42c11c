package org.uplift.finance.budgets;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uplift.finance.api.budgets.BudgetRow;
import org.uplift.platform.audit.Audited;
import org.uplift.platform.calendar.AcademicYear;
import org.uplift.platform.outbox.Aggregate;
import org.uplift.platform.problem.ProblemException;

/** Money set aside for one academic year, for a school or for the trust's centre. */
@Entity
class Budget extends Aggregate implements Audited {

    static final String AUDIT_TYPE = "budget";

    @Id
    private String code;

    private String name;

    @Column(name = "school_urn")
    private @Nullable Integer schoolUrn;

    private String year;
    private BigDecimal amount;
    private BigDecimal actual;
    private BigDecimal committed;

    protected Budget() {}

    private Budget(String code, String name, @Nullable Integer schoolUrn, AcademicYear year, BigDecimal amount) {
        this.code = code;
        this.name = name;
        this.schoolUrn = schoolUrn;
        this.year = year.label();
        this.amount = Pounds.toPence(amount);
        this.actual = Pounds.ZERO;
        this.committed = Pounds.ZERO;
    }

    static Budget set(String code, String name, @Nullable Integer schoolUrn, AcademicYear year, BigDecimal amount) {
        return new Budget(code, name, schoolUrn, year, amount);
    }

    /** Renames it or sets another amount, never less than is committed and spent already. */
    void change(String newName, BigDecimal newAmount) {
        var taken = actual.add(committed);
        if (newAmount.compareTo(taken) < 0) {
            throw ProblemException.ruleBroken(
                    "%s of this budget is committed or spent already, so it cannot be set to %s."
                            .formatted(Pounds.inWords(taken), Pounds.inWords(newAmount)));
        }
        name = newName;
        amount = Pounds.toPence(newAmount);
    }

    /** Why this budget cannot pay for an intervention, in sentences for a headteacher; empty where it can. */
    List<String> objectionsTo(InterventionData asked, InterventionData.Cost cost) {
        var objections = new ArrayList<String>();
        if (schoolUrn != null && schoolUrn != asked.schoolUrn()) {
            objections.add("The budget %s belongs to another school.".formatted(code));
            return objections;
        }
        var starts = AcademicYear.of(asked.startsOn());
        if (!starts.label().equals(year)) {
            objections.add("The budget %s (%s) is for %s, and the support starts in %s."
                    .formatted(code, name, year, starts.label()));
        }
        if (cost.pounds().compareTo(balance()) > 0) {
            objections.add("The budget %s (%s) has %s left, and %s was asked for."
                    .formatted(code, name, Pounds.inWords(balance()), Pounds.inWords(cost.pounds())));
        }
        return objections;
    }

    void commit(BigDecimal cost) {
        committed = committed.add(cost);
    }

    void release(BigDecimal cost) {
        committed = committed.subtract(cost);
    }

    /** What was committed is spent; the balance stays the same. */
    void spendCommitted(BigDecimal cost) {
        release(cost);
        spend(cost);
    }

    /** Spends what was never committed here; the balance may fall below nought, because the money is gone. */
    void spend(BigDecimal cost) {
        actual = actual.add(cost);
    }

    BigDecimal balance() {
        return amount.subtract(actual).subtract(committed);
    }

    boolean alreadyIs(String otherName, BigDecimal otherAmount) {
        return name.equals(otherName) && amount.compareTo(otherAmount) == 0;
    }

    @Nullable
    Integer schoolUrn() {
        return schoolUrn;
    }

    String code() {
        return code;
    }

    BudgetRow row(@Nullable String schoolName) {
        return new BudgetRow(code, name, schoolUrn, schoolName, year, amount, actual, committed, version());
    }

    BudgetState state() {
        return new BudgetState(code, name, schoolUrn, year, amount, actual, committed, balance());
    }

    @Override
    public String aggregateId() {
        return code;
    }

    @Override
    public String auditType() {
        return AUDIT_TYPE;
    }

    @Override
    public String auditId() {
        return code;
    }
}
