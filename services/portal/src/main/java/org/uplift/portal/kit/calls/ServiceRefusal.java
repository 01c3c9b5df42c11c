package org.uplift.portal.kit.calls;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.problem.Violation;

/** A service answered, with a problem. */
public final class ServiceRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public ServiceRefusal(Problem problem) {
        super(problem.status() + " " + problem.title());
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }

    public int status() {
        return problem.status();
    }

    /** Whether it is the service that failed, not the request. */
    boolean isFault() {
        return status() >= 500;
    }

    /** The problem's body, as far as a page needs it. */
    public record Problem(
            @Nullable String type,
            int status,
            @Nullable String title,
            @Nullable String detail,
            @Nullable List<Violation> errors) {

        public String sentence() {
            if (detail != null && !detail.isBlank()) {
                return detail;
            }
            return title == null ? "This could not be done." : title;
        }

        public List<Violation> violations() {
            return errors == null ? List.of() : errors;
        }
    }
}
