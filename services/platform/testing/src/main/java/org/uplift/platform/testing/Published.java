package org.uplift.platform.testing;

import io.restassured.path.json.JsonPath;
import java.util.Map;

/**
 * An event read from its topic.
 *
 * @param headers the CloudEvents attributes with their prefix: {@code ce_type}, {@code ce_sequence}
 * @param data the event's data
 */
public record Published(String topic, String key, Map<String, String> headers, String data) {

    public Published {
        headers = Map.copyOf(headers);
    }

    public String type() {
        return headers.getOrDefault("ce_type", "");
    }

    /** {@code commissioned} of {@code org.uplift.interventions.intervention.commissioned.v1}. */
    public String happened() {
        var parts = type().split("\\.", -1);
        return parts.length < 2 ? type() : parts[parts.length - 2];
    }

    public long sequence() {
        return Long.parseLong(headers.getOrDefault("ce_sequence", "-1"));
    }

    public long epoch() {
        return Long.parseLong(headers.getOrDefault("ce_epoch", "-1"));
    }

    public JsonPath json() {
        return JsonPath.from(data);
    }
}
