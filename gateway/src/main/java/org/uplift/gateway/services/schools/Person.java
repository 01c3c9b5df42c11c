package org.uplift.gateway.services.schools;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Somebody of the trust's people, with the posts they hold. */
public record Person(UUID id, String name, @Nullable List<Post> appointments) {

    /** A post, at a school or for the whole trust. */
    public record Post(
            String post,
            @Nullable Integer schoolUrn,
            @Nullable String school) {}

    public String posts() {
        return appointments == null
                ? ""
                : appointments.stream()
                        .map(post -> post.school() == null ? post.post() : post.post() + ", " + post.school())
                        .collect(Collectors.joining("; "));
    }
}
