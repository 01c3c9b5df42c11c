package org.uplift.platform.problem;

/**
 * One thing wrong with what was sent.
 *
 * @param pointer JSON pointer to the field (RFC 6901), {@code /targets/0/dueOn}; empty for the whole body
 * @param detail what is wrong and how to mend it, in plain words
 */
public record Violation(String pointer, String detail) {}
