package org.uplift.schools.people;

import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/**
 * Which people are looked for.
 *
 * @param q part of a name
 * @param school URN of a school they hold a post at now or later
 */
public record PeopleSearch(
        @QueryParam("q") @Nullable String q,
        @QueryParam("school") @Nullable Integer school) {}
