package org.uplift.schools.people;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which people are looked for; of a parameter given several times any value will do.
 *
 * @param q part of a name; for those who may change people also of an e-mail address
 * @param school URNs of schools they hold a post at now or later
 * @param post posts they hold now or later, in any case
 * @param strand strands they know something of
 * @param subject subjects they know something of, in any case
 * @param identity the hashes that stand for people in history; the answer then names each person's own
 * @param id their identifiers; of somebody erased the answer says so
 */
public record PeopleSearch(
        @QueryParam("q") @Nullable String q,
        @QueryParam("school") List<Integer> school,
        @QueryParam("post") List<String> post,
        @QueryParam("strand") List<String> strand,
        @QueryParam("subject") List<String> subject,
        @QueryParam("identity") List<String> identity,
        @QueryParam("id") List<UUID> id) {}
