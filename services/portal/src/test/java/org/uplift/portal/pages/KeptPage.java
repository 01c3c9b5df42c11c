package org.uplift.portal.pages;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A page as it was answered.
 *
 * @param number counts the kept pages of a run, from one
 * @param opener the test that opened it, {@code NeedsIT.a_need_is_recorded}
 */
record KeptPage(int number, URI address, String opener, int status, Map<String, String> headers, String body) {

    private static final String RECORD = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|\\b\\d{6}\\b";

    static KeptPage of(int number, String opener, HttpResponse<String> answer) {
        var headers = new HashMap<String, String>();
        answer.headers().map().forEach((name, values) -> headers.put(name, String.join(", ", values)));
        headers.keySet().removeAll(List.of("set-cookie", "content-length", "content-encoding", ":status"));
        return new KeptPage(number, answer.uri(), opener, answer.statusCode(), headers, answer.body());
    }

    /** The same for every record: {@code interventions-id-review}; with its part, and its fault. */
    String name() {
        var path = address.getPath();
        var query = address.getQuery();
        var tab = query == null ? "" : query.replaceAll("(?:.*&)?tab=([a-z]+).*|.*", "-$1");
        var fault = status < 400 ? "" : "-" + status;
        return ((path.equals("/") ? "start" : path.substring(1).replaceAll(RECORD, "id")) + tab + fault)
                .replaceAll("[^A-Za-z0-9]+", "-")
                .replaceAll("-+$", "");
    }
}
