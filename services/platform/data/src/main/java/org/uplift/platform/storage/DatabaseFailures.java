package org.uplift.platform.storage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.transaction.xa.XAException;
import org.hibernate.StaleStateException;
import org.uplift.platform.problem.KnownFailure;
import org.uplift.platform.problem.ProblemException;
import org.uplift.platform.problem.ProblemType;

/** Tells a lost race, a lock waited for and a database that is away from an error of ours. */
@ApplicationScoped
class DatabaseFailures implements KnownFailure {

    /** Connections, resources. */
    private static final Set<String> AWAY_CLASSES = Set.of("08", "53");

    /** A primary that was demoted, and a connection the server ended because its transaction stood still. */
    private static final Set<String> AWAY_STATES = Set.of("25006", "25P03");

    /** The server shuts down or starts. */
    private static final String STOPPING = "57P";

    private static final String LOCK_NOT_GIVEN = "55P03";
    private static final String TOOK_TOO_LONG = "57014";

    /** Deadlocks, and transactions that cannot stand one after the other. */
    private static final String IN_EACH_OTHERS_WAY = "40";

    @Override
    public Optional<ProblemException> recognise(Throwable failure) {
        var all = everythingIn(failure);
        if (all.stream().anyMatch(DatabaseFailures::lostRace)) {
            return problem(
                    ProblemType.PRECONDITION_FAILED,
                    "Somebody else changed this at the same moment. Read it again and repeat what you wanted to do.");
        }
        if (all.stream().anyMatch(DatabaseFailures::away)) {
            // Before the commit nothing is there yet; the answer to the commit itself may have been lost on its way.
            return all.stream().anyMatch(XAException.class::isInstance) ? outcomeUnknown() : away();
        }
        if (all.stream().anyMatch(DatabaseFailures::locked)) {
            return problem(
                    ProblemType.RECORD_BUSY,
                    "Somebody else has been changing this for longer than we wait. Nothing was changed; try again in a"
                            + " few seconds.");
        }
        if (all.stream().anyMatch(cause -> state(cause).equals(TOOK_TOO_LONG))) {
            return problem(
                    ProblemType.SERVICE_SLOW,
                    "The database took too long over this. Nothing was changed; try again, or ask for less at a time.");
        }
        return Optional.empty();
    }

    private static Optional<ProblemException> away() {
        return problem(
                ProblemType.SERVICE_AWAY, "The database is away for the moment. Nothing was changed; try again.");
    }

    private static Optional<ProblemException> outcomeUnknown() {
        return problem(
                ProblemType.OUTCOME_UNKNOWN,
                "The database was lost while it saved this, so it may have been saved or not. Send the same again with"
                        + " the same Idempotency-Key and it is done once, whatever happened; without a key, look first.");
    }

    private static Optional<ProblemException> problem(ProblemType type, String detail) {
        return Optional.of(new ProblemException(type, detail));
    }

    private static boolean lostRace(Throwable cause) {
        return cause instanceof OptimisticLockException || cause instanceof StaleStateException;
    }

    private static boolean locked(Throwable cause) {
        return cause instanceof LockTimeoutException
                || cause instanceof PessimisticLockException
                || state(cause).equals(LOCK_NOT_GIVEN)
                || state(cause).startsWith(IN_EACH_OTHERS_WAY);
    }

    private static boolean away(Throwable cause) {
        if (!(cause instanceof SQLException sql)) {
            return false;
        }
        var state = state(sql);
        return state.isEmpty()
                ? String.valueOf(sql.getMessage()).contains("Acquisition timeout") // the pool's own, without a state
                : state.startsWith(STOPPING)
                        || AWAY_STATES.contains(state)
                        || AWAY_CLASSES.contains(state.substring(0, Math.min(2, state.length())));
    }

    /** Its SQLSTATE; empty where it has none. */
    private static String state(Throwable cause) {
        return cause instanceof SQLException sql && sql.getSQLState() != null ? sql.getSQLState() : "";
    }

    /** A commit hides its reason among what was suppressed, and that has causes of its own. */
    private static List<Throwable> everythingIn(Throwable failure) {
        var waiting = new ArrayDeque<Throwable>();
        var seen = Collections.newSetFromMap(new IdentityHashMap<Throwable, Boolean>());
        var all = new ArrayList<Throwable>();
        waiting.add(failure);
        while (!waiting.isEmpty()) {
            var next = waiting.remove();
            if (seen.add(next)) {
                all.add(next);
                Optional.ofNullable(next.getCause()).ifPresent(waiting::add);
                Collections.addAll(waiting, next.getSuppressed());
            }
        }
        return all;
    }
}
