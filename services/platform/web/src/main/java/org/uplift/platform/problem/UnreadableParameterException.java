package org.uplift.platform.problem;

/**
 * What stands in a parameter cannot be read. Which parameter it was is found where the request is at hand: a converter
 * is not told, where the annotations stand on an interface.
 */
final class UnreadableParameterException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String text;
    private final String expected;

    /** @param expected to follow "must be" */
    UnreadableParameterException(String text, String expected) {
        super("A parameter cannot be read");
        this.text = text;
        this.expected = expected;
    }

    String text() {
        return text;
    }

    String expected() {
        return expected;
    }
}
