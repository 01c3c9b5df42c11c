package org.uplift.schools.api.people;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.api.Strand;

/**
 * What somebody can help with.
 *
 * @param subject the subject; absent for the strand as a whole
 * @param phase the phase; absent for all
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Skill(
        Strand strand, @Nullable String subject, @Nullable String phase) {

    /** As somebody asks for it, without blanks around it. */
    public static Skill of(SaveSpecialism asked) {
        return new Skill(asked.strand(), strip(asked.subject()), strip(asked.phase()));
    }

    private static @Nullable String strip(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
