package org.uplift.schools.api.people;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.api.Strand;

/** Which people are looked for; what is absent does not narrow it. */
public final class PeopleSearch {

    @Parameter(description = "Part of a name; for those who may change people also of an e-mail address")
    @QueryParam("q")
    public @Nullable String q;

    @Parameter(description = "Who hold a post now or later at any school of these URNs")
    @QueryParam("school")
    public List<Integer> school = List.of();

    @Parameter(description = "Who hold a post of any of these kinds now or later, by code: HEAD")
    @QueryParam("kind")
    public List<String> kind = List.of();

    @Parameter(description = "Only those with a post that waits for a second person")
    @QueryParam("waiting")
    public boolean waiting;

    @Parameter(description = "Who know something of any of these strands")
    @QueryParam("strand")
    public List<Strand> strand = List.of();

    @Parameter(description = "Who know something of any of these subjects, in any case")
    @QueryParam("subject")
    public List<String> subject = List.of();

    @Parameter(description = "Their identifiers; of somebody erased the answer says so")
    @QueryParam("id")
    public List<UUID> id = List.of();

    /** The people some identifiers stand for, at most 200 of them. */
    public static PeopleSearch withIds(List<UUID> ids) {
        var search = new PeopleSearch();
        search.id = ids;
        return search;
    }
}
