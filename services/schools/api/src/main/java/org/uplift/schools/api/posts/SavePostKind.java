package org.uplift.schools.api.posts;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.uplift.platform.permission.Permission;
import org.uplift.platform.permission.PlaceKind;
import org.uplift.platform.text.OneLine;

/**
 * A kind of post as recorded or changed.
 *
 * @param code what appointments name it by; never changed
 * @param heldAt where such a post can be held
 * @param permissions what it grants there
 * @param daysOwed days a year owed to other schools where an appointment says nothing else
 */
public record SavePostKind(
        @NotNull(message = "Give the kind of post a code")
        @Pattern(
                regexp = "[A-Z][A-Z_]{1,39}",
                message = "A code is 2 to 40 capitals and underscores, and starts with a letter")
        @OneLine
        String code,

        @NotBlank(message = "Say what the post is called")
        @Size(max = 100, message = "A title has at most 100 characters")
        @OneLine
        String title,

        @NotEmpty(message = "Say where such a post can be held")
        Set<@NotNull PlaceKind> heldAt,

        @NotNull(message = "Say what it lets people do, nothing as well") @Size(max = 100)
        Set<@NotNull Permission> permissions,

        @Min(value = 0, message = "Days owed are 0 to 250 a year")
        @Max(value = 250, message = "Days owed are 0 to 250 a year")
        int daysOwed) {}
