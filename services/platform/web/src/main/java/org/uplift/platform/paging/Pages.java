package org.uplift.platform.paging;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.uplift.platform.api.IdPageRequest;
import org.uplift.platform.api.Page;
import org.uplift.platform.api.PageRequest;
import org.uplift.platform.problem.ProblemException;
import org.uplift.platform.problem.ProblemType;

/** Makes and reads pages: keyset paging with a signed, opaque marker. */
@ApplicationScoped
public class Pages {

    private static final int MOST = 200;
    private static final UUID LARGEST_ID = new UUID(-1, -1);

    private final Markers markers;

    public Pages(Markers markers) {
        this.markers = markers;
    }

    /**
     * The sort key of the last item of the page before, as its strings were given to {@link #page}; empty for the first
     * page.
     *
     * @throws org.uplift.platform.problem.ProblemException INVALID_CURSOR where the marker was not made here, or was
     *     made for another list; INVALID_PARAMETER where the limit is outside 1 to 200
     */
    public Optional<List<String>> start(String list, PageRequest request) {
        checkLimit(request.limit);
        var after = request.after;
        return after == null || after.isEmpty() ? Optional.empty() : Optional.of(markers.read(list, after));
    }

    /**
     * The page made of what a query answered.
     *
     * @param list a name for the list and its order, signed into the marker: {@code "schools-by-name"}
     * @param found at most {@code limit + 1} items, in order
     * @param key the strings of an item's sort key
     */
    public <T> Page<T> page(String list, PageRequest request, List<T> found, Function<T, List<String>> key) {
        checkLimit(request.limit);
        if (found.size() <= request.limit) {
            return new Page<>(List.copyOf(found), null);
        }
        var items = List.copyOf(found.subList(0, request.limit));
        return new Page<>(items, markers.make(list, key.apply(items.getLast())));
    }

    /**
     * The identifier that all of a page's are smaller than.
     *
     * @throws org.uplift.platform.problem.ProblemException INVALID_PARAMETER where the limit is outside 1 to 200
     */
    public UUID start(IdPageRequest request) {
        checkLimit(request.limit);
        return request.after == null ? LARGEST_ID : request.after;
    }

    /**
     * The page made of what a query answered.
     *
     * @param found at most {@code limit + 1} items, the largest identifier first
     */
    public <T> Page<T> page(IdPageRequest request, List<T> found, Function<T, UUID> id) {
        checkLimit(request.limit);
        if (found.size() <= request.limit) {
            return new Page<>(List.copyOf(found), null);
        }
        var items = List.copyOf(found.subList(0, request.limit));
        return new Page<>(items, id.apply(items.getLast()).toString());
    }

    private static void checkLimit(int limit) {
        if (limit < 1 || limit > MOST) {
            throw new ProblemException(
                    ProblemType.INVALID_PARAMETER, "limit must be a whole number from 1 to " + MOST + ".");
        }
    }
}
