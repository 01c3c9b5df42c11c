package org.uplift.platform.access;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.uplift.platform.problem.ProblemException;
import org.uplift.platform.problem.ProblemType;
import org.uplift.platform.problem.Violation;

/**
 * Somebody named what this service knows nothing of, perhaps because its event is on the way. Whether it has come can be
 * asked once the transaction under way has ended ({@link SettledInterceptor}).
 */
final class NotYetKnown extends ProblemException {

    private static final long serialVersionUID = 1L;

    private final transient BooleanSupplier come;

    NotYetKnown(ProblemType type, String detail, List<Violation> violations, BooleanSupplier come) {
        super(type, detail, violations);
        this.come = come;
    }

    /** Whether it is known by now. One statement. */
    boolean hasCome() {
        return come.getAsBoolean();
    }
}
