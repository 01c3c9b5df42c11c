package org.uplift.platform.inbox;

import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import javax.transaction.xa.XAException;
import org.hibernate.StaleStateException;

/** What kind of failure a consumer ran into. */
enum Failure {
    /** Not the event's fault, and bound to pass: the database is away, two transactions got in each other's way. */
    PASSING,

    /** A row somebody else inserted at the same moment, or for good: worth a few tries. */
    CLASH,

    /** The event's, or the code's. */
    LASTING;

    /** Connections, resources, shutdowns, system errors; of class 40 and 55 what two transactions do to each other. */
    private static final Set<String> PASSING_CLASSES = Set.of("08", "40", "53", "57", "58");

    private static final Set<String> PASSING_STATES = Set.of("55P03", "25P03");
    private static final String UNIQUE_VIOLATION = "23505";

    static Failure of(Throwable thrown) {
        var waiting = new ArrayDeque<Throwable>();
        var seen = Collections.newSetFromMap(new IdentityHashMap<Throwable, Boolean>());
        var commitFailed = false;
        waiting.add(thrown);
        while (!waiting.isEmpty()) {
            var next = waiting.remove();
            if (!seen.add(next)) {
                continue;
            }
            if (next instanceof SQLException sql) {
                return of(sql);
            }
            if (isLock(next)) {
                return PASSING;
            }
            commitFailed |= isCommit(next);
            if (next.getCause() != null) {
                waiting.add(next.getCause());
            }
            Collections.addAll(waiting, next.getSuppressed());
        }
        // A commit that failed without a word from the database may be a transaction the consumer had given up itself.
        return commitFailed ? CLASH : LASTING;
    }

    private static Failure of(SQLException sql) {
        var state = sql.getSQLState();
        if (sql instanceof SQLTransientException || sql instanceof SQLRecoverableException || state == null) {
            // The pool says "no connection in time" without a state.
            return PASSING;
        }
        if (state.equals(UNIQUE_VIOLATION)) {
            return CLASH;
        }
        var passing = PASSING_STATES.contains(state)
                || (state.length() >= 2 && PASSING_CLASSES.contains(state.substring(0, 2)));
        return passing ? PASSING : LASTING;
    }

    private static boolean isLock(Throwable thrown) {
        return thrown instanceof OptimisticLockException
                || thrown instanceof PessimisticLockException
                || thrown instanceof LockTimeoutException
                || thrown instanceof StaleStateException;
    }

    private static boolean isCommit(Throwable thrown) {
        return thrown instanceof RollbackException
                || thrown instanceof HeuristicMixedException
                || thrown instanceof HeuristicRollbackException
                || thrown instanceof SystemException
                || thrown instanceof XAException;
    }
}
