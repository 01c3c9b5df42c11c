package org.uplift.platform.preconditions;

import org.jspecify.annotations.Nullable;

/** {@code ETag} and {@code If-Match}: a record's version, so that nobody overwrites what they have not seen. */
public final class Versions {

    private Versions() {}

    /** The {@code ETag} of a version: {@code "7"} in quotes. */
    public static String etag(long version) {
        return "\"" + version + "\"";
    }

    /**
     * Checks an {@code If-Match} header, where one was sent, against the version at hand.
     *
     * @throws org.uplift.platform.problem.ProblemException PRECONDITION_FAILED where they differ
     */
    public static void check(@Nullable String ifMatch, long version) {
        throw new UnsupportedOperationException();
    }
}
