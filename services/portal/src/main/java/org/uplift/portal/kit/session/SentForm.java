package org.uplift.portal.kit.session;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

/** The form of a request, as far as it has been read. */
public final class SentForm {

    private SentForm() {}

    /** The texts in it, by field; a file is left out. */
    public static Map<String, List<String>> texts(ResteasyReactiveContainerRequestContext request) {
        var context = (ResteasyReactiveRequestContext) request.getServerRequestContext();
        var sent = context.getFormData();
        if (sent == null) {
            return Map.of();
        }
        var fields = new LinkedHashMap<String, List<String>>();
        for (var name : sent) {
            var texts = sent.get(name).stream()
                    .filter(value -> !value.isFileItem())
                    .map(value -> value.getValue())
                    .toList();
            if (!texts.isEmpty()) {
                fields.put(name, texts);
            }
        }
        return fields;
    }
}
