package org.uplift.codesign.api.teams;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.text.OneLine;
import org.uplift.platform.text.SeveralLines;

/**
 * A team to form, or all of a team as it is to become.
 *
 * @param members the people in it; who is named twice is in it once
 * @param remit what it is set up to do; a task-and-finish group must have one
 * @param endsOn its last day; a task-and-finish group must have one
 */
public record SaveTeam(
        @NotBlank(message = "Give the team a name")
        @Size(max = 200, message = "A name has at most 200 characters")
        @OneLine
        String name,

        @NotNull(message = "Say what kind of team it is") TeamKind kind,

        @NotNull(message = "Say who leads the team") UUID leadPersonId,

        @Nullable @Size(max = 200, message = "A team has at most 200 members")
        List<@NotNull(message = "Give the person's id") UUID> members,

        @Nullable @Size(max = 2000, message = "A remit has at most 2,000 characters") @SeveralLines
        String remit,

        @Nullable LocalDate endsOn) {

    /** The members once each, in order of id. */
    public Set<UUID> people() {
        return members == null ? new TreeSet<>() : new TreeSet<>(members);
    }

    /** The people it names but for some, each by its JSON pointer. */
    public Map<String, UUID> peopleBut(Set<UUID> known) {
        var named = new LinkedHashMap<String, UUID>();
        named.put("/leadPersonId", leadPersonId);
        var listed = members == null ? List.<UUID>of() : members;
        for (var i = 0; i < listed.size(); i++) {
            named.put("/members/" + i, listed.get(i));
        }
        named.values().removeAll(known);
        return named;
    }

    /** The remit without blanks around it; null where there is none. */
    @Nullable
    public String remitOrNull() {
        return remit == null || remit.isBlank() ? null : remit.strip();
    }
}
