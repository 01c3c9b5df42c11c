package org.uplift.schools.me;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.problem.ProblemException;

/**
 * A filter to save.
 *
 * @param list the list it is of: {@code schools}; may stand in the address instead
 * @param name what it is called in this list
 * @param query the list's parameters as they stand behind the question mark
 */
public record FilterRequest(
        @Nullable
        @Pattern(regexp = "[a-z][a-z0-9-]{0,39}", message = "A list is named in small letters, digits and hyphens.")
        String list,

        @NotBlank @Size(max = 60) String name,
        @NotNull @Size(max = 2_000) String query) {

    /** The same with its list, which the address may name. */
    FilterRequest of(@Nullable String named) {
        var of = list == null ? named : list;
        if (of == null || !of.matches("[a-z][a-z0-9-]{0,39}")) {
            throw ProblemException.invalid("/list", "Say which list the filter is of, such as schools.");
        }
        return new FilterRequest(of, name.strip(), query.strip());
    }
}
