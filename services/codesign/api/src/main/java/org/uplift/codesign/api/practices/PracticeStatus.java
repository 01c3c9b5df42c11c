package org.uplift.codesign.api.practices;

import java.util.List;
import org.uplift.platform.api.Status;

/**
 * Where a practice stands on its way from idea to standard. The executive standardises in dialogue with the Principals
 * Executive, so nothing becomes a standard that was not put to it.
 */
public enum PracticeStatus implements Status {
    PROPOSED("Proposed", Colour.YELLOW),
    DRAFTED("Drafted", Colour.BLUE),
    /** Tried in named schools. */
    PILOTED("Piloted", Colour.TURQUOISE),
    EVIDENCED("Evidenced", Colour.PURPLE),
    PUT_TO_EXECUTIVE("Put to the Principals Executive", Colour.PINK),
    /** Every school follows it. */
    STANDARD("Standard", Colour.GREEN),
    /** Schools are advised to follow it. */
    RECOMMENDED("Recommended", Colour.GREEN),
    DECLINED("Declined", Colour.RED);

    private final String label;
    private final Colour colour;

    PracticeStatus(String label, Colour colour) {
        this.label = label;
        this.colour = colour;
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public Colour colour() {
        return colour;
    }

    /** What a decision may make of it; nothing once it is settled. */
    public List<PracticeStatus> next() {
        return switch (this) {
            case PROPOSED -> List.of(DRAFTED, DECLINED);
            case DRAFTED -> List.of(PILOTED, DECLINED);
            case PILOTED -> List.of(EVIDENCED, DECLINED);
            case EVIDENCED -> List.of(PUT_TO_EXECUTIVE, DECLINED);
            case PUT_TO_EXECUTIVE -> List.of(STANDARD, RECOMMENDED, DECLINED);
            case STANDARD, RECOMMENDED, DECLINED -> List.of();
        };
    }

    /** Whether nothing more is decided. */
    public boolean settled() {
        return next().isEmpty();
    }

    /** Whether only the trust's executive takes the decision. */
    public boolean takenByExecutive() {
        return this == STANDARD || this == RECOMMENDED;
    }

    /** Whether the decision must say why. */
    public boolean needsNote() {
        return this == STANDARD || this == DECLINED;
    }
}
