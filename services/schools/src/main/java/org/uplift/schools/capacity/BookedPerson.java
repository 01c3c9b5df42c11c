package org.uplift.schools.capacity;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The days of one person in a booking.
 *
 * @param giverUrn their own school; absent where their post is across the trust
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record BookedPerson(UUID personId, @Nullable Integer giverUrn, BigDecimal days) {}
