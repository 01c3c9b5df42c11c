package org.uplift.platform.paging;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param items at most {@code limit} of them
 * @param next what to send as {@code after} for the page that follows; null on the last page
 */
public record Page<T>(List<T> items, @Nullable String next) {}
