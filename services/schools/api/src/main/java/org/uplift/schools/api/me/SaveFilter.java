package org.uplift.schools.api.me;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.uplift.platform.text.OneLine;

/**
 * A filter to save.
 *
 * @param list the list it is of: {@code schools}
 * @param name what it is called in this list
 * @param query the list's parameters as they stand behind the question mark
 */
public record SaveFilter(
        @NotNull(message = "Say which list the filter is of, such as schools.")
        @Pattern(regexp = "[a-z][a-z0-9-]{0,39}", message = "A list is named in small letters, digits and hyphens.")
        String list,

        @NotBlank @Size(max = 60) @OneLine String name,
        @NotNull @Size(max = 2_000) @OneLine String query) {}
