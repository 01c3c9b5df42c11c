package org.uplift.platform.storage;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
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

    @Test
    void anythingElseIsNotKnown() {
        assertThat(failures.recognise(new IllegalStateException("a mistake of ours")))
                .isEmpty();
        assertThat(failures.recognise(new RuntimeException(new SQLException("duplicate key", "23505"))))
                .isEmpty();
    }
}
