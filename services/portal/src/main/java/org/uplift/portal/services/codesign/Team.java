package org.uplift.portal.services.codesign;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A team that works across schools: a line of a list, and, where it was read by itself, who is in it.
 *
 * @param memberCount how many are in it; null where it was read by itself
 * @param actions what whoever asks may do to it now
 */
public record Team(
        UUID id,
        String name,
        String kind,
        UUID leadPersonId,
        @Nullable Integer memberCount,
        @Nullable List<UUID> members,
        @Nullable String remit,
        @Nullable LocalDate endsOn,
        @Nullable LocalDate formedOn,
        @Nullable List<String> actions) {

    public List<UUID> people() {
        return members == null ? List.of() : members;
    }

    public int size() {
        return memberCount == null ? people().size() : memberCount;
    }

    /** The lead first, then the members, each once. */
    public Set<UUID> everybody() {
        var all = new LinkedHashSet<UUID>();
        all.add(leadPersonId);
        all.addAll(people());
        return all;
    }
}
