package org.uplift.platform.access;

import java.util.List;
import org.uplift.platform.problem.ProblemException;
import org.uplift.platform.problem.ProblemType;
import org.uplift.platform.problem.Violation;

/**
 * Somebody named what their appointments do not reach. It carries what the denial will say, because a denial is recorded
 * only once the transaction under way has ended ({@link SettledInterceptor}).
 */
final class OutOfReach extends ProblemException {

    private static final long serialVersionUID = 1L;

    private final String target;

    OutOfReach(ProblemType type, Violation violation, String target) {
        super(type, violation.detail(), List.of(violation));
        this.target = target;
    }

    String target() {
        return target;
    }
}
