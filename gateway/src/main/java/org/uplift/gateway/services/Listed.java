package org.uplift.gateway.services;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of any list of any service.
 *
 * @param next what to ask for the page that follows; null on the last
 * @param total how many there are on all pages; null where nobody asked with {@code count=true}
 */
public record Listed<T>(
        List<T> items, @Nullable String next, @Nullable Long total) {

    /** How many there are: counted by the service, or those on this page where it was not asked to count. */
    public long count() {
        return total == null ? items.size() : total;
    }

    /** How many there are beyond those shown. */
    public long more() {
        return count() - items.size();
    }

    public <S> Listed<S> map(Function<T, S> shown) {
        return new Listed<>(items.stream().map(shown).toList(), next, total);
    }

    public boolean empty() {
        return items.isEmpty();
    }
}
