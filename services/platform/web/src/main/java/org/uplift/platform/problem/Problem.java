package org.uplift.platform.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A problem as it is answered (RFC 9457), {@code application/problem+json}.
 *
 * @param type which problem of the catalogue: {@code urn:uplift:problem:not-found}
 * @param title the problem in a few words, the same for every occurrence
 * @param status the HTTP status
 * @param detail what happened this time, and how to mend it
 * @param instance this occurrence, as a URN; only where there is an id
 * @param id what our log knows this occurrence by; only with status 500
 * @param errors the fields that are not valid; empty where the problem is not about fields
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        @Nullable String instance,
        @Nullable UUID id,
        List<Violation> errors) {

    public static final String MEDIA_TYPE = "application/problem+json";

    public static Problem of(ProblemType type, String detail) {
        return of(type, detail, List.of());
    }

    public static Problem of(ProblemType type, String detail, List<Violation> errors) {
        return new Problem(type.uri(), type.title(), type.status(), detail, null, null, List.copyOf(errors));
    }

    /** An error of ours: the reader learns nothing but the id, which is in the log. */
    static Problem internal(UUID id) {
        var type = ProblemType.INTERNAL;
        var detail = "Try again in a moment. If it happens again, tell us this number: " + id;
        return new Problem(type.uri(), type.title(), type.status(), detail, "urn:uuid:" + id, id, List.of());
    }
}
