package org.uplift.portal.services.schools;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of the trust's people, with the posts they hold and what they can help with.
 *
 * @param email absent where the reader may not see it
 * @param actions what the reader may do to their record now; absent in lists
 */
public record Person(
        UUID id,
        String name,
        @Nullable String email,
        @Nullable List<Post> appointments,
        @Nullable List<Specialism> specialisms,
        int supportDaysPerYear,
        boolean erased,
        @Nullable List<String> actions) {

    /** A post, at a school or for the whole trust. */
    public record Post(
            String post,
            @Nullable Integer schoolUrn,
            @Nullable String school,
            @JsonProperty("from") @Nullable LocalDate startsOn,
            @JsonProperty("to") @Nullable LocalDate endsOn) {

        public boolean past(LocalDate today) {
            return endsOn != null && endsOn.isBefore(today);
        }

        public boolean coming(LocalDate today) {
            return startsOn != null && startsOn.isAfter(today);
        }

        public boolean now(LocalDate today) {
            return !past(today) && !coming(today);
        }
    }

    /** Something they can help with. */
    public record Specialism(
            String strand,
            @Nullable String subject,
            @Nullable String phase) {}

    public List<Post> held() {
        return appointments == null ? List.of() : appointments;
    }

    public List<Specialism> knows() {
        return specialisms == null ? List.of() : specialisms;
    }

    public String posts() {
        return held().stream()
                .map(post -> post.school() == null ? post.post() : post.post() + ", " + post.school())
                .collect(Collectors.joining("; "));
    }
}
