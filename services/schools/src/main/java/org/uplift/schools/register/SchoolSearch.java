package org.uplift.schools.register;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which schools are looked for; whatever is absent does not narrow, and of a parameter given several times any value
 * will do.
 *
 * @param trust trusts' names, in any case
 * @param phase phases, in GIAS's words or in capitals
 * @param status in GIAS's words, in any case: {@code Open}
 * @param hub hubs' names, in any case
 * @param q words of a name, a postcode, a URN or a LAESTAB
 */
public record SchoolSearch(
        @QueryParam("trust") List<String> trust,
        @QueryParam("phase") List<String> phase,
        @QueryParam("status") List<String> status,
        @QueryParam("hub") List<String> hub,
        @QueryParam("q") @Nullable String q) {}
