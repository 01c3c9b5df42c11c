package org.uplift.schools.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.uplift.schools.register.SchoolFacts;

/** One field of a school the file says something new of; without a value before or after where there was or is none. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FieldChange(
        String field, @Nullable String before, @Nullable String after) {

    /** What makes the register's facts those of the file; from nothing where the school is not registered. */
    static List<FieldChange> between(@Nullable SchoolFacts before, SchoolFacts after) {
        var changes = new ArrayList<FieldChange>();
        after.told().forEach((field, told) -> {
            var was = before == null ? null : before.told().get(field);
            if (!Objects.equals(was, told)) {
                changes.add(new FieldChange(field, was, told));
            }
        });
        var links = after.links();
        var had = before == null || before.links() == null ? "" : before.links();
        if (links != null && !links.equals(had)) {
            changes.add(new FieldChange("links", none(had), none(links)));
        }
        return changes;
    }

    private static @Nullable String none(String links) {
        return links.isEmpty() ? null : links;
    }
}
