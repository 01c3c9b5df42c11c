package org.uplift.platform.limits;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import org.jspecify.annotations.Nullable;

/**
 * What answering a request costs beside a read: the classes {@code uplift.costs} limits, and the one place that says which
 * address is of which, of the API and of the portal's pages alike.
 */
public enum CostClass {
    /** Whatever is none of the others; {@code uplift.rates} alone limits it. */
    READ("pages"),
    /** Asks for words, in one list or in several services at once. */
    SEARCH("searches"),
    /** Writes a whole list to a file. */
    EXPORT("downloads of lists"),
    /** Draws a PDF: to be read, or frozen as a pack is published. */
    PDF("PDFs"),
    /** Reads a file of up to 100 MB, or applies it. */
    IMPORT("imports"),
    /** Sends somebody to Keycloak, or takes them back from it. */
    SIGN_IN("sign-ins"),
    /** Came back from Keycloak with what it never gave. */
    FAILED_SIGN_IN("sign-ins that failed");

    private final String many;

    CostClass(String many) {
        this.many = many;
    }

    /** As people call several. */
    String many() {
        return many;
    }

    public static CostClass of(HttpServerRequest request) {
        return of(request.method().equals(HttpMethod.POST), request.path(), request.query());
    }

    static CostClass of(boolean post, String path, @Nullable String query) {
        if (post) {
            return ofPost(path);
        }
        if (path.endsWith("/pdf")) {
            return PDF;
        }
        if (path.equals("/search") || path.startsWith("/search/")) {
            return SEARCH;
        }
        if (query == null) {
            return READ;
        }
        if (!path.startsWith("/api/") && says(query, "format=")) {
            return EXPORT;
        }
        return says(query, "q=") ? SEARCH : READ;
    }

    private static CostClass ofPost(String path) {
        if (path.startsWith("/imports/") || path.startsWith("/api/schools/imports")) {
            return IMPORT;
        }
        return path.endsWith("/publish") ? PDF : READ;
    }

    /** Whether a parameter is there and not empty, as it is where a list was filtered by another. */
    private static boolean says(String query, String parameter) {
        for (int at = query.indexOf(parameter); at >= 0; at = query.indexOf(parameter, at + 1)) {
            var value = at + parameter.length();
            if ((at == 0 || query.charAt(at - 1) == '&') && value < query.length() && query.charAt(value) != '&') {
                return true;
            }
        }
        return false;
    }
}
