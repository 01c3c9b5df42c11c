package org.uplift.portal.kit.record;

import org.uplift.portal.kit.listing.Cell;

/** One line of a summary list. */
public record Fact(String label, Cell cell) {}
