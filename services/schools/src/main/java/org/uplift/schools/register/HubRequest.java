package org.uplift.schools.register;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The hub a school is put in.
 *
 * @param hub the hub's name; absent or blank for none
 */
public record HubRequest(@Nullable @Size(max = 100) String hub) {}
