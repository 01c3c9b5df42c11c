package org.uplift.schools.register;

import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/**
 * Which schools are looked for; whatever is absent does not narrow.
 *
 * @param trust the trust's name, in any case
 * @param phase the phase, in GIAS's words or in capitals
 * @param q part of a name, a postcode, a URN or a LAESTAB
 * @param hub the hub's name, in any case
 */
public record SchoolSearch(
        @QueryParam("trust") @Nullable String trust,
        @QueryParam("phase") @Nullable String phase,
        @QueryParam("q") @Nullable String q,
        @QueryParam("hub") @Nullable String hub) {}
