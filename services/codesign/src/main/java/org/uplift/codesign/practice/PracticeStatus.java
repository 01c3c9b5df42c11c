package org.uplift.codesign.practice;

import java.util.List;

/**
 * Where a practice stands on its way from idea to standard. The executive standardises in dialogue with the Principals
 * Executive, so nothing becomes a standard that was not put to it.
 */
public enum PracticeStatus {
    PROPOSED,
    DRAFTED,
    /** Tried in named schools. */
    PILOTED,
    EVIDENCED,
    PUT_TO_EXECUTIVE,
    /** Every school follows it. */
    STANDARD,
    /** Schools are advised to follow it. */
    RECOMMENDED,
    DECLINED;

    /** What a decision may make of it; nothing once it is settled. */
    List<PracticeStatus> next() {
        return switch (this) {
            case PROPOSED -> List.of(DRAFTED, DECLINED);
            case DRAFTED -> List.of(PILOTED, DECLINED);
            case PILOTED -> List.of(EVIDENCED, DECLINED);
            case EVIDENCED -> List.of(PUT_TO_EXECUTIVE, DECLINED);
            case PUT_TO_EXECUTIVE -> List.of(STANDARD, RECOMMENDED, DECLINED);
            case STANDARD, RECOMMENDED, DECLINED -> List.of();
        };
    }

    /** Whether only the trust's executive takes the decision. */
    boolean executive() {
        return this == STANDARD || this == RECOMMENDED;
    }

    /** Whether the decision must say why. */
    boolean needsNote() {
        return this == STANDARD || this == DECLINED;
    }
}
