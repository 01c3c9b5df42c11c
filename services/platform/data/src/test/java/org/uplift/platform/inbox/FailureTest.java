package org.uplift.platform.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.hibernate.StaleObjectStateException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.uplift.platform.problem.ProblemException;

class FailureTest {

    @ParameterizedTest
    @ValueSource(strings = {"08006", "40001", "40P01", "53300", "57P01", "55P03", "58030"})
    void aDatabaseThatIsAwayOrTwoTransactionsInEachOthersWayPass(String state) {
        assertThat(Failure.of(new PersistenceException(new SQLException("", state))))
                .isEqualTo(Failure.PASSING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"22001", "23502", "23503", "42P01"})
    void whatTheEventOrTheCodeIsToBlameForLasts(String state) {
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
        assertThat(Failure.of(new RollbackException("silent"))).isEqualTo(Failure.CLASH);
    }

    @Test
    void anythingElseLastsAlsoWhereItsCausesGoRoundInCircles() {
        var first = new IllegalStateException("first");
        var second = new IllegalStateException("second", first);
        first.initCause(second);
        assertThat(Failure.of(first)).isEqualTo(Failure.LASTING);
        assertThat(Failure.of(ProblemException.ruleBroken("no"))).isEqualTo(Failure.LASTING);
    }
}
