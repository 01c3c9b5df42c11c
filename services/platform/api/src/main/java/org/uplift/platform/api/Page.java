package org.uplift.platform.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param items at most {@code limit} of them
 * @param next what to send as {@code after} for the page that follows; null on the last page
 * @param total how many the whole list has; null, and left out, unless it was asked for
 */
public record Page<T>(
        List<T> items,
        @Nullable String next,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long total) {

    public Page(List<T> items, @Nullable String next) {
        this(items, next, null);
    }

    /** A list with nothing in it. */
    public static <T> Page<T> empty(ListRequest request) {
        return new Page<>(List.of(), null, request.count ? 0L : null);
    }

    /** The same page, each of its items made into something else. */
    public <R> Page<R> map(Function<? super T, R> into) {
        return new Page<>(items.stream().<R>map(into).toList(), next, total);
    }
}
