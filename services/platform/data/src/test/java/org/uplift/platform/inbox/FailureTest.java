package org.uplift.platform.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.RollbackException;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.hibernate.StaleObjectStateException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.uplift.platform.problem.ProblemException;
import org.uplift.platform.problem.ProblemType;

class FailureTest {

    @ParameterizedTest
    @ValueSource(strings = {"08006", "40001", "40P01", "53300", "57P01", "55P03", "58030"})
    void aDatabaseThatIsAwayOrTwoTransactionsInEachOthersWayPass(String state) {
        assertThat(Failure.of(new PersistenceException(new SQLException("", state))))
                .isEqualTo(Failure.PASSING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"55000", "25006", "42P01", "57014", "25P03", "XX000", "0A000"})
    void aStateThatSaysNothingOfTheEventPassesAsWell(String state) {
        assertThat(Failure.of(new PersistenceException(new SQLException("", state))))
                .isEqualTo(Failure.PASSING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"22001", "22P02", "23502", "23503", "23P01"})
    void dataTheDatabaseRefusesLasts(String state) {
        assertThat(Failure.of(new PersistenceException(new SQLException("", state))))
                .isEqualTo(Failure.LASTING);
    }

    @Test
    void aPoolWithoutAConnectionToGivePasses() {
        assertThat(Failure.of(new SQLException("Acquisition timeout while waiting for new connection")))
                .isEqualTo(Failure.PASSING);
        assertThat(Failure.of(new SQLTransientConnectionException("", "99999"))).isEqualTo(Failure.PASSING);
    }

    @Test
    void somebodyFasterPasses() {
        assertThat(Failure.of(new RuntimeException(new OptimisticLockException())))
                .isEqualTo(Failure.PASSING);
        assertThat(Failure.of(new StaleObjectStateException("Thing", 1))).isEqualTo(Failure.PASSING);
    }

    @Test
    void aRowInsertedByTwoAtOnceIsWorthAFewTries() {
        assertThat(Failure.of(new PersistenceException(new SQLException("", "23505"))))
                .isEqualTo(Failure.CLASH);
    }

    @Test
    void aCommitIsJudgedByWhatTheDatabaseSaidEvenWhereItIsOnlySuppressed() {
        var away = new RollbackException("commit");
        away.addSuppressed(new IllegalStateException(new SQLException("", "08006")));
        var broken = new RollbackException("commit");
        broken.addSuppressed(new SQLException("", "23503"));
        assertThat(Failure.of(away)).isEqualTo(Failure.PASSING);
        assertThat(Failure.of(broken)).isEqualTo(Failure.LASTING);
        assertThat(Failure.of(new RollbackException("silent"))).isEqualTo(Failure.PASSING);
    }

    @Test
    void aBatchIsJudgedByTheStatementThatFailedInIt() {
        var batch = new BatchUpdateException("a batch", "25P02", 0, new int[0]);
        batch.setNextException(new SQLException("too long", "22001"));
        assertThat(Failure.of(batch)).isEqualTo(Failure.LASTING);
    }

    @Test
    void aDatabaseLostOnTheWayOutweighsWhatItSaidBefore() {
        var broken = new PersistenceException(new SQLException("too long", "22001"));
        broken.addSuppressed(new SQLException("connection lost", "08006"));
        assertThat(Failure.of(broken)).isEqualTo(Failure.PASSING);
    }

    @Test
    void rulesOfTheDomainAndMessagesThatCannotBeReadLast() {
        assertThat(Failure.of(ProblemException.ruleBroken("no"))).isEqualTo(Failure.LASTING);
        assertThat(Failure.of(ProblemException.notFound("The intervention"))).isEqualTo(Failure.LASTING);
        assertThat(Failure.of(new IllegalArgumentException("a refusal without a reason")))
                .isEqualTo(Failure.LASTING);
        assertThat(Failure.of(new UnreadableEventException("no id", null))).isEqualTo(Failure.LASTING);
    }

    @Test
    void aRefusalOfTheMomentPasses() {
        assertThat(Failure.of(new ProblemException(ProblemType.PRECONDITION_FAILED, "somebody faster")))
                .isEqualTo(Failure.PASSING);
        assertThat(Failure.of(new ProblemException(ProblemType.SERVICE_AWAY, "not now")))
                .isEqualTo(Failure.PASSING);
    }

    @Test
    void whateverIsUnknownPassesAlsoWhereItsCausesGoRoundInCircles() {
        var first = new IllegalStateException("first");
        var second = new IllegalStateException("second", first);
        first.initCause(second);
        assertThat(Failure.of(first)).isEqualTo(Failure.PASSING);
        assertThat(Failure.of(new NullPointerException())).isEqualTo(Failure.PASSING);
    }
}
