package org.uplift.platform.testing;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One row of a service's table of endpoints.
 *
 * @param template as the resource's {@code @Path}s say: {@code /api/needs/{id}}
 * @param path the template with the identifiers of a record that is there
 * @param allowed the code of a kind of post that may, or one of the two realm roles
 * @param refused the same of one that may not; null where everybody may
 * @param body what is sent; null for none. An invalid one will do: access is decided before
 * @param contentType of the body
 * @param outOfScope what somebody with such a post at another school is answered, 404 or 422; 0 where
 *     the record belongs to no school
 * @param answer the exact answer to the allowed post; 0 for anything but 401, 403 and 404
 */
public record Endpoint(
        String method,
        String template,
        String path,
        String allowed,
        @Nullable String refused,
        @Nullable String body,
        String contentType,
        int outOfScope,
        int answer) {

    private static final Pattern VARIABLE = Pattern.compile("\\{[^}]+}");

    public static Endpoint get(String template) {
        return of("GET", template);
    }

    /** A POST; its body is {@code {}} unless given. */
    public static Endpoint post(String template) {
        return of("POST", template).body("{}");
    }

    public static Endpoint put(String template) {
        return of("PUT", template).body("{}");
    }

    public static Endpoint delete(String template) {
        return of("DELETE", template);
    }

    private static Endpoint of(String method, String template) {
        return new Endpoint(method, template, template, "", null, null, "application/json", 0, 0);
    }

    /** The identifiers of the record, in the order the template names them. */
    public Endpoint at(Object... identifiers) {
        var sample = template;
        for (var identifier : identifiers) {
            sample = VARIABLE.matcher(sample).replaceFirst(Matcher.quoteReplacement(identifier.toString()));
        }
        return new Endpoint(method, template, sample, allowed, refused, body, contentType, outOfScope, answer);
    }

    /** A query to go with the path: {@code dryRun=true&trust=GLF}. */
    public Endpoint query(String query) {
        return new Endpoint(
                method, template, path + "?" + query, allowed, refused, body, contentType, outOfScope, answer);
    }

    public Endpoint allowed(String kind) {
        return new Endpoint(method, template, path, kind, refused, body, contentType, outOfScope, answer);
    }

    public Endpoint refused(String kind) {
        return new Endpoint(method, template, path, allowed, kind, body, contentType, outOfScope, answer);
    }

    public Endpoint body(String json) {
        return new Endpoint(method, template, path, allowed, refused, json, contentType, outOfScope, answer);
    }

    public Endpoint body(String text, String type) {
        return new Endpoint(method, template, path, allowed, refused, text, type, outOfScope, answer);
    }

    /** The record belongs to a school: somebody appointed at another school gets 404. */
    public Endpoint scoped() {
        return scoped(404);
    }

    /** The same with another answer: 422 where the school is named in the body. */
    public Endpoint scoped(int status) {
        return new Endpoint(method, template, path, allowed, refused, body, contentType, status, answer);
    }

    /** What the allowed post gets, exactly. */
    public Endpoint answers(int status) {
        return new Endpoint(method, template, path, allowed, refused, body, contentType, outOfScope, status);
    }

    String signature() {
        return method + " " + template;
    }
}
