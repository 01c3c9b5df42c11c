package org.uplift.platform.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The changes of one flush, one per field: set and changed again before the flush is one change. */
class PendingChanges {

    /** A field of an entity, the entity told by being the same object. */
    private record Place(Audited entity, String field) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Place place && place.entity == entity && place.field.equals(field);
        }

        @Override
        public int hashCode() {
            return 31 * System.identityHashCode(entity) + field.hashCode();
        }
    }

    private record Values(@Nullable String before, @Nullable String after) {}

    /** One field's change, its entity still at hand: its identifier may only be known once it is written. */
    record Pending(
            Audited entity,
            String field,
            @Nullable String before,
            @Nullable String after) {}

    private final Map<Place, Values> changes = new LinkedHashMap<>();

    void add(Audited entity, String field, @Nullable String before, @Nullable String after) {
        changes.merge(
                new Place(entity, field),
                new Values(before, after),
                (earlier, later) -> new Values(earlier.before(), later.after()));
    }

    /** What is to be written, fields that ended as they began left out; forgets it. */
    List<Pending> drain() {
        var pending = new ArrayList<Pending>();
        changes.forEach((place, values) -> {
            if (!Objects.equals(values.before(), values.after())) {
                pending.add(new Pending(place.entity(), place.field(), values.before(), values.after()));
            }
        });
        changes.clear();
        return pending;
    }
}
