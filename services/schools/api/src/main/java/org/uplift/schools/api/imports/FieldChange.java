package org.uplift.schools.api.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** One field of a school the file says something new of; without a value before or after where there was or is none. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FieldChange(
        String field, @Nullable String before, @Nullable String after) {}
