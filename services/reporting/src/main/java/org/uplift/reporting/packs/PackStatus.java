package org.uplift.reporting.packs;

/** Where a pack stands: drawn from live data, or frozen for the board. */
public enum PackStatus {
    DRAFT,
    PUBLISHED
}
