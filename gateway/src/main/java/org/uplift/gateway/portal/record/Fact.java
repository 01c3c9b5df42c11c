package org.uplift.gateway.portal.record;

import org.uplift.gateway.portal.listing.Cell;

/** One line of a summary list. */
public record Fact(String label, Cell cell) {}
