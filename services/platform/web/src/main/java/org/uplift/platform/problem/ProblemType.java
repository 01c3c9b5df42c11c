package org.uplift.platform.problem;

import java.util.Locale;
import java.util.OptionalInt;

/**
 * The catalogue of problems every service answers with (RFC 9457). The constant's name in kebab case is the last part
 * of the problem's {@code type}.
 */
public enum ProblemType {
    MALFORMED_BODY(400, "The body could not be read"),
    INVALID_PARAMETER(400, "A parameter is not valid"),
    INVALID_CURSOR(400, "The page marker is not valid"),
    UNAUTHENTICATED(401, "Sign in first"),
    SIGN_IN_AGAIN(401, "Sign in again to do this"),
    FORBIDDEN(403, "You may not do this"),
    CSRF(403, "The form did not come from Uplift"),
    NOT_FOUND(404, "Not found"),
    METHOD_NOT_ALLOWED(405, "This cannot be done here"),
    NOT_ACCEPTABLE(406, "Not available in that format"),
    REQUEST_TIMEOUT(408, "The request took too long to arrive"),
    CONFLICT(409, "This clashes with what is already there"),
    RECORD_BUSY(409, "Somebody else is changing this right now", 5),
    FIGURES_BEHIND(409, "The figures are not up to date yet", 10),
    PRECONDITION_FAILED(412, "Somebody changed this since you read it"),
    TOO_LARGE(413, "The request is too large"),
    URI_TOO_LONG(414, "The address is too long"),
    UNSUPPORTED_MEDIA_TYPE(415, "This kind of content is not accepted"),
    VALIDATION(422, "Some of what was sent is not valid"),
    UNKNOWN_SCHOOL(422, "No such school"),
    RULE_BROKEN(422, "A rule does not allow this"),
    IDEMPOTENCY_KEY_REUSED(422, "This Idempotency-Key was used for something else"),
    PRECONDITION_REQUIRED(428, "Say which version you are changing"),
    TOO_MANY_REQUESTS(429, "Too many requests"),
    HEADERS_TOO_LARGE(431, "The headers are too large"),
    INTERNAL(500, "Something went wrong at our end"),
    SERVICE_AWAY(503, "This part of Uplift is away for the moment", 5),
    TOO_BUSY(503, "Too much of this is under way", 5),
    OUTCOME_UNKNOWN(503, "Nobody can tell whether this was done", 5),
    SERVICE_SLOW(504, "This part of Uplift took too long to answer", 5);

    private final int status;
    private final String title;
    private final int retryAfterSeconds;

    ProblemType(int status, String title) {
        this(status, title, 0);
    }

    ProblemType(int status, String title, int retryAfterSeconds) {
        this.status = status;
        this.title = title;
        this.retryAfterSeconds = retryAfterSeconds;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    /** When the same request is worth sending again, in seconds; empty where time alone mends nothing. */
    OptionalInt retryAfter() {
        return retryAfterSeconds == 0 ? OptionalInt.empty() : OptionalInt.of(retryAfterSeconds);
    }

    /** The problem's identifier, for example {@code urn:uplift:problem:not-found}. */
    public String uri() {
        return "urn:uplift:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
