package org.uplift.platform.problem;

import java.util.List;

/** Thrown to answer with a problem of the catalogue; whatever transaction is under way rolls back. */
public class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ProblemType type;
    private final transient List<Violation> violations;

    public ProblemException(ProblemType type, String detail) {
        this(type, detail, List.of());
    }

    public ProblemException(ProblemType type, String detail, List<Violation> violations) {
        super(detail);
        this.type = type;
        this.violations = List.copyOf(violations);
    }

    /** The record does not exist, or lies outside the reader's scope: the answer is the same for both. */
    public static ProblemException notFound(String what) {
        return new ProblemException(ProblemType.NOT_FOUND, what + " was not found.");
    }

    /** One field is not valid. */
    public static ProblemException invalid(String pointer, String detail) {
        return new ProblemException(ProblemType.VALIDATION, detail, List.of(new Violation(pointer, detail)));
    }

    /** A rule of the improvement cycle does not allow what was asked. */
    public static ProblemException ruleBroken(String detail) {
        return new ProblemException(ProblemType.RULE_BROKEN, detail);
    }

    public ProblemType type() {
        return type;
    }

    public String detail() {
        return String.valueOf(getMessage());
    }

    public List<Violation> violations() {
        return violations;
    }
}
