package org.uplift.platform.storage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.hibernate.StaleStateException;
import org.uplift.platform.problem.KnownFailure;
import org.uplift.platform.problem.ProblemException;
import org.uplift.platform.problem.ProblemType;

/** Tells a lost race and a database that is away from an error of ours. */
@ApplicationScoped
class DatabaseFailures implements KnownFailure {

    /** SQL states that say the connection is gone or the server is not there: classes 08 and 57P. */
    private static final Predicate<String> AWAY = state -> state.startsWith("08") || state.startsWith("57P");

    @Override
    public Optional<ProblemException> recognise(Throwable failure) {
        if (causes(failure).anyMatch(DatabaseFailures::lostRace)) {
            return Optional.of(new ProblemException(
                    ProblemType.PRECONDITION_FAILED,
                    "Somebody else changed this at the same moment. Read it again and repeat what you wanted to do."));
        }
        if (causes(failure).anyMatch(DatabaseFailures::away)) {
            return Optional.of(new ProblemException(
                    ProblemType.SERVICE_AWAY, "The database is away for the moment. Nothing was changed; try again."));
        }
        return Optional.empty();
    }

    private static boolean lostRace(Throwable cause) {
        return cause instanceof OptimisticLockException || cause instanceof StaleStateException;
    }

    private static boolean away(Throwable cause) {
        if (!(cause instanceof SQLException sql)) {
            return false;
        }
        var state = sql.getSQLState();
        return state == null
                ? String.valueOf(sql.getMessage()).contains("Acquisition timeout") // the pool's own, without a state
                : AWAY.test(state);
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(20)
                .flatMap(cause -> Stream.concat(Stream.of(cause), Stream.of(cause.getSuppressed())));
    }
}
