package org.uplift.schools.api.register;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Another school this one came from or became.
 *
 * @param urn the other school
 * @param type in the words of Get Information About Schools: {@code Predecessor}, {@code Successor - amalgamated}
 * @param name the other school's name, where it is in the register
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SchoolLink(int urn, String type, @Nullable String name) {

    public SchoolLink named(@Nullable String otherName) {
        return new SchoolLink(urn, type, otherName);
    }
}
