package org.uplift.platform.problem;

/** What to say where a framework refuses a request with nothing but a status. */
final class Refusals {

    private Refusals() {}

    static Problem of(int status) {
        return switch (status) {
            case 401 -> Problem.of(ProblemType.UNAUTHENTICATED, "Send a valid access token, or sign in.");
            case 403 -> Problem.of(ProblemType.FORBIDDEN, "Your role does not allow this.");
            case 404 -> Problem.of(ProblemType.NOT_FOUND, "There is nothing at this address.");
            case 405 ->
                Problem.of(ProblemType.METHOD_NOT_ALLOWED, "The Allow header names the methods this address takes.");
            case 406 -> Problem.of(ProblemType.NOT_ACCEPTABLE, "None of the formats in Accept is available here.");
            case 408 -> Problem.of(ProblemType.REQUEST_TIMEOUT, "Send the whole request without long pauses.");
            case 409 -> Problem.of(ProblemType.CONFLICT, "Read it again, then make your change.");
            case 412 -> Problem.of(ProblemType.PRECONDITION_FAILED, "Read it again, then make your change.");
            case 413 -> Problem.of(ProblemType.TOO_LARGE, "Send less at a time.");
            case 414 -> Problem.of(ProblemType.URI_TOO_LONG, "Ask for less in one address.");
            case 415 ->
                Problem.of(
                        ProblemType.UNSUPPORTED_MEDIA_TYPE, "The Content-Type you sent is not one this address reads.");
            case 428 -> Problem.of(ProblemType.PRECONDITION_REQUIRED, "Send If-Match with the ETag you read.");
            case 429 -> Problem.of(ProblemType.TOO_MANY_REQUESTS, "Wait a little, then try again.");
            case 431 -> Problem.of(ProblemType.HEADERS_TOO_LARGE, "Send fewer headers and cookies.");
            default -> Problem.of(ProblemType.MALFORMED_BODY, "The request could not be understood.");
        };
    }
}
