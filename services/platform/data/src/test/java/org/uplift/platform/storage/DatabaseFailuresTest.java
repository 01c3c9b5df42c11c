package org.uplift.platform.storage;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import javax.transaction.xa.XAException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uplift.platform.problem.ProblemType;

class DatabaseFailuresTest {

    private final DatabaseFailures failures = new DatabaseFailures();

    @Test
    void aLostRaceIsAFailedPrecondition() {
        var failure = new RuntimeException(new IllegalStateException(new OptimisticLockException("row was updated")));

        assertThat(failures.recognise(failure))
                .hasValueSatisfying(problem -> assertThat(problem.type()).isEqualTo(ProblemType.PRECONDITION_FAILED));
    }

    @Test
    void aLostConnectionAndAnEmptyPoolAreTheDatabaseBeingAway() {
        var lost = new RuntimeException(new SQLException("gone", "08006"));
        var stopping = new RuntimeException(new SQLException("shutting down", "57P01"));
        var empty = new RuntimeException(new SQLException("Sorry, acquisition timeout! Acquisition timeout"));

        assertThat(failures.recognise(lost)).isPresent();
        assertThat(failures.recognise(stopping)).isPresent();
        assertThat(failures.recognise(empty))
                .hasValueSatisfying(problem -> assertThat(problem.type()).isEqualTo(ProblemType.SERVICE_AWAY));
    }

    @ParameterizedTest
    @CsvSource({
        "55P03, RECORD_BUSY",
        "40P01, RECORD_BUSY",
        "40001, RECORD_BUSY",
        "57014, SERVICE_SLOW",
        "25006, SERVICE_AWAY",
        "25P03, SERVICE_AWAY",
        "53300, SERVICE_AWAY",
        "57P03, SERVICE_AWAY"
    })
    void aStateSaysWhatItIs(String state, ProblemType type) {
        assertThat(failures.recognise(new RuntimeException(new SQLException("in the driver's words", state))))
                .hasValueSatisfying(problem -> {
                    assertThat(problem.type()).isEqualTo(type);
                    assertThat(problem.detail()).doesNotContain("driver");
                });
    }

    @Test
    void aDatabaseLostAtTheCommitLeavesItUnknownWhetherAnythingWasDone() {
        var commit = new XAException(XAException.XAER_RMFAIL);
        commit.initCause(new SQLException("gone", "08006"));
        var failure = new RollbackException("Could not commit");
        failure.addSuppressed(commit);

        assertThat(failures.recognise(failure))
                .hasValueSatisfying(problem -> assertThat(problem.type()).isEqualTo(ProblemType.OUTCOME_UNKNOWN));
    }

    @Test
    void anythingElseIsNotKnown() {
        assertThat(failures.recognise(new IllegalStateException("a mistake of ours")))
                .isEmpty();
        assertThat(failures.recognise(new RuntimeException(new SQLException("duplicate key", "23505"))))
                .isEmpty();
    }
}
