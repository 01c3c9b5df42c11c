package org.uplift.gateway.assets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Where each file of the portal comes from. */
enum AssetSource {
    GOVUK_STYLE("govuk.css", webjar("govuk-frontend/5.14.0/dist/govuk/govuk-frontend.min.css")),
    MOJ_STYLE("moj.css", webjar("ministryofjustice__frontend/7.1.0/moj/moj-frontend.min.css")),
    PORTAL_STYLE("portal.css", "portal/portal.css"),
    BRAND_STYLE("brand.css", "portal/brand.css"),
    GOVUK_SCRIPT("govuk.js", webjar("govuk-frontend/5.14.0/dist/govuk/govuk-frontend.min.js")),
    HTMX_SCRIPT("htmx.js", webjar("htmx.org/2.0.10/dist/htmx.min.js")),
    START_SCRIPT("start.js", "portal/start.js"),
    PORTAL_SCRIPT("portal.js", "portal/portal.js"),
    ICON("icon.svg", "portal/icon.svg");

    /** The government's own typeface may be used on its own sites only: its files are neither named nor served. */
    private static final Pattern FONT_FILES = Pattern.compile("@font-face\\{[^}]*}");

    private static final Pattern TYPEFACE = Pattern.compile("\"?GDS Transport\"?, ?arial, ?sans-serif");
    private static final Pattern SOURCE_MAP = Pattern.compile("(/\\*#|//#) sourceMappingURL=[^\\n]*");

    private final String file;
    private final String resource;

    AssetSource(String file, String resource) {
        this.file = file;
        this.resource = resource;
    }

    private static String webjar(String path) {
        return "META-INF/resources/webjars/" + path;
    }

    String file() {
        return file;
    }

    String text() {
        try (var in = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("Not on the class path: " + resource);
            }
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            var withoutFiles = FONT_FILES.matcher(text).replaceAll("");
            var ours = TYPEFACE.matcher(withoutFiles).replaceAll("var(--typeface)");
            return SOURCE_MAP.matcher(ours).replaceAll("");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String mediaType() {
        if (file.endsWith(".css")) {
            return "text/css;charset=UTF-8";
        }
        return file.endsWith(".js") ? "text/javascript;charset=UTF-8" : "image/svg+xml";
    }
}
