package org.uplift.schools.api.register;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.text.OneLine;

/**
 * The hub a school is put in.
 *
 * @param hub the hub's name; absent or blank for none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AssignHub(@Nullable @Size(max = 100) @OneLine String hub) {}
