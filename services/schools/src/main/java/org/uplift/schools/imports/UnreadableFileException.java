package org.uplift.schools.imports;

/** A file that cannot be read as a GIAS file at all; its message says why, in plain words. */
class UnreadableFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long line;

    UnreadableFileException(String reason) {
        this(1, reason);
    }

    UnreadableFileException(long line, String reason) {
        super(reason);
        this.line = line;
    }

    long line() {
        return line;
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
