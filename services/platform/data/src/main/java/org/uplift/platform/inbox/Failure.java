package org.uplift.platform.inbox;

import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import jakarta.validation.ConstraintViolationException;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.hibernate.PropertyValueException;
import org.hibernate.StaleStateException;
import org.uplift.platform.problem.ProblemException;
import org.uplift.platform.problem.ProblemType;

/**
 * What kind of failure a consumer ran into. Only what the event itself is to blame for lasts, and that is a short list;
 * anything unknown is taken to pass, because a good event buried is work for a person, and a channel that waits shows.
 */
enum Failure {
    /** Not known to be the event's fault: the database is away, a table is locked, our code has a bug. Tried again. */
    PASSING,

    /** A row somebody else inserted at the same moment, or for good: worth a few tries. */
    CLASH,

    /** The event's: it cannot be read, the database refuses its data, a rule of the domain does not allow it. */
    LASTING;

    private static final String UNIQUE_VIOLATION = "23505";

    /** Data errors, and constraints broken. */
    private static final Set<String> REFUSED_CLASSES = Set.of("22", "23");

    /** Connections, two transactions in each other's way, resources, locks, shutdowns, system errors. */
    private static final Set<String> PASSING_CLASSES = Set.of("08", "40", "53", "55", "57", "58");

    /** Refusals that another moment may lift: somebody faster, a school our copy has not heard of yet. */
    private static final Set<ProblemType> OF_THE_MOMENT = Set.of(
            ProblemType.REQUEST_TIMEOUT,
            ProblemType.PRECONDITION_FAILED,
            ProblemType.UNKNOWN_SCHOOL,
            ProblemType.TOO_MANY_REQUESTS);

    private static final int OUR_OWN_FAULT = 500;

    static Failure of(Throwable thrown) {
        var all = everythingIn(thrown);
        if (all.stream().anyMatch(Failure::surelyPasses)) {
            return PASSING;
        }
        var states = all.stream()
                .filter(SQLException.class::isInstance)
                .map(sql -> String.valueOf(((SQLException) sql).getSQLState()))
                .toList();
        if (states.contains(UNIQUE_VIOLATION)) {
            return CLASH;
        }
        if (states.stream().anyMatch(state -> REFUSED_CLASSES.contains(classOf(state)))) {
            return LASTING;
        }
        // Whatever wraps what the database says, the database is the one to ask.
        return states.isEmpty() && all.stream().anyMatch(Failure::refuses) ? LASTING : PASSING;
    }

    private static boolean surelyPasses(Throwable thrown) {
        return switch (thrown) {
            case SQLTransientException e -> true;
            case SQLRecoverableException e -> true;
            // The pool says "no connection in time" without a state.
            case SQLException e -> e.getSQLState() == null || PASSING_CLASSES.contains(classOf(e.getSQLState()));
            case OptimisticLockException e -> true;
            case PessimisticLockException e -> true;
            case LockTimeoutException e -> true;
            case StaleStateException e -> true;
            default -> false;
        };
    }

    /** The exceptions by which our own rules, records and entities refuse what they are given. */
    private static boolean refuses(Throwable thrown) {
        return switch (thrown) {
            case UnreadableEventException e -> true;
            case IllegalArgumentException e -> true;
            case ConstraintViolationException e -> true;
            case PropertyValueException e -> true;
            case ProblemException e -> e.type().status() < OUR_OWN_FAULT && !OF_THE_MOMENT.contains(e.type());
            default -> false;
        };
    }

    private static String classOf(String state) {
        return state.substring(0, Math.min(2, state.length()));
    }

    /** The failure, its causes, what was suppressed on the way, and the next of a batch: a commit hides its reason. */
    private static List<Throwable> everythingIn(Throwable thrown) {
        var waiting = new ArrayDeque<Throwable>();
        var seen = Collections.newSetFromMap(new IdentityHashMap<Throwable, Boolean>());
        var all = new ArrayList<Throwable>();
        waiting.add(thrown);
        while (!waiting.isEmpty()) {
            var next = waiting.remove();
            if (!seen.add(next)) {
                continue;
            }
            all.add(next);
            if (next.getCause() != null) {
                waiting.add(next.getCause());
            }
            if (next instanceof SQLException sql && sql.getNextException() != null) {
                waiting.add(sql.getNextException());
            }
            Collections.addAll(waiting, next.getSuppressed());
        }
        return all;
    }
}
