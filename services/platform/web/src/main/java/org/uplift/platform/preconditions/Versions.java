package org.uplift.platform.preconditions;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.problem.ProblemException;
import org.uplift.platform.problem.ProblemType;

/** {@code ETag} and {@code If-Match}: a record's version, so that nobody overwrites what they have not seen. */
public final class Versions {

    private static final String TAG = "(?:W/)?\"[\\x21\\x23-\\x7e]*+\"";

    private static final Pattern TAGS = Pattern.compile("\\s*+" + TAG + "(?:\\s*+,\\s*+" + TAG + ")*+\\s*+");

    private static final Pattern ONE_TAG = Pattern.compile(TAG);

    private Versions() {}

    /** The {@code ETag} of a version: {@code "7"} in quotes. */
    public static String etag(long version) {
        return "\"" + version + "\"";
    }

    /**
     * Checks an {@code If-Match} header, where one was sent, against the version at hand. RFC 9110, 13.1.1: {@code *}
     * matches any version, one tag of several is enough, and a weak tag never matches.
     *
     * @throws org.uplift.platform.problem.ProblemException PRECONDITION_FAILED where they differ; INVALID_PARAMETER
     *     where the header is not a list of tags
     */
    public static void check(@Nullable String ifMatch, long version) {
        if (ifMatch == null || ifMatch.strip().equals("*")) {
            return;
        }
        if (!TAGS.matcher(ifMatch).matches()) {
            throw new ProblemException(
                    ProblemType.INVALID_PARAMETER,
                    "If-Match must be * or the ETag of the version you read, in its quotes, like \"7\".");
        }
        var wanted = etag(version);
        var matched =
                ONE_TAG.matcher(ifMatch).results().anyMatch(tag -> tag.group().equals(wanted));
        if (!matched) {
            throw new ProblemException(
                    ProblemType.PRECONDITION_FAILED,
                    "Somebody has changed this since you read it. Read it again, then make your change.");
        }
    }
}
