package org.uplift.portal.kit.page;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** The three ways a page answers. */
public final class PageAnswers {

    private static final int NOT_VALID = 422;

    private PageAnswers() {}

    public static Response page(TemplateInstance page) {
        return Response.ok(page)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .build();
    }

    /** The form again, with what is wrong. */
    public static Response again(TemplateInstance page) {
        return Response.status(NOT_VALID)
                .entity(page)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .build();
    }

    /** Done: on to another page, so that reloading it does nothing twice. Only ever an address of ours. */
    public static Response onTo(String path) {
        if (!path.startsWith("/") || path.startsWith("//")) {
            throw new IllegalArgumentException("Not an address of this portal");
        }
        return Response.seeOther(URI.create(path)).build();
    }
}
