package org.uplift.portal.kit.assets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Where each file of the portal comes from. */
enum AssetSource {
    // First what the style sheets name
    TYPEFACE("inter.woff2", "portal/fonts/inter.woff2"),
    REMOVE_ICON("icon-tag-remove-cross.svg", mojImage("icon-tag-remove-cross.svg")),
    REMOVE_ICON_WHITE("icon-tag-remove-cross-white.svg", mojImage("icon-tag-remove-cross-white.svg")),
    GOVUK_STYLE("govuk.css", webjar("govuk-frontend/5.14.0/dist/govuk/govuk-frontend.min.css")),
    MOJ_STYLE("moj.css", webjar("ministryofjustice__frontend/7.1.0/moj/moj-frontend.min.css")),
    PORTAL_STYLE(
            "portal.css",
            styles(
                    "components",
                    "dress",
                    "frame",
                    "words",
                    "cards",
                    "tables",
                    "figures",
                    "forms",
                    "lists",
                    "session",
                    "records",
                    "home",
                    "interventions",
                    "practices",
                    "administration",
                    "places",
                    "narrow")),
    BRAND_STYLE("brand.css", "portal/brand.css"),
    GOVUK_SCRIPT("govuk.js", webjar("govuk-frontend/5.14.0/dist/govuk/govuk-frontend.min.js")),
    MOJ_SCRIPT("moj.js", webjar("ministryofjustice__frontend/7.1.0/moj/moj-frontend.min.js")),
    HTMX_SCRIPT("htmx.js", webjar("htmx.org/2.0.10/dist/htmx.min.js")),
    START_SCRIPT("start.js", "portal/start.js"),
    PORTAL_SCRIPT("portal.js", "portal/portal.js"),
    LIVE_SCRIPT("live.js", "portal/live.js"),
    NAVIGATION_SCRIPT("navigation.js", "portal/navigation.js"),
    SEARCH_SCRIPT("search.js", "portal/search.js"),
    ICON("icon.svg", "portal/icon.svg");

    private static final String WEBJARS = "META-INF/resources/webjars/";

    /** Styles of components the portal has none of, a third of what the packages weigh. StyleSheetTest knows the used. */
    private static final Pattern UNUSED = Pattern.compile("""
            \\.govuk-(accordion|cookie-banner|exit-this-page|footer|header|password-input|phase-banner\
            |service-navigation)(?![a-z])\
            |\\.moj-(?!alert|badge|button-menu|datepicker|filter|hidden|js|sub-navigation|timeline)\
            |\\.moj-(filter__(close|legend)|timeline__document)""");

    /** The government's own typeface may be used on its own sites only: its files are neither named nor served. */
    private static final Pattern FONT_FILES = Pattern.compile("@font-face\\{[^}]*}");

    private static final Pattern THEIR_TYPEFACE = Pattern.compile("\"?GDS Transport\"?, ?arial, ?sans-serif");
    private static final Pattern SOURCE_MAP = Pattern.compile("(/\\*#|//#) sourceMappingURL=[^\\n]*");

    private final String file;
    private final List<String> resources;

    AssetSource(String file, String... resources) {
        this.file = file;
        this.resources = List.of(resources);
    }

    /** The parts of our own style, in the order they are written one after the other. */
    private static String[] styles(String... parts) {
        return Arrays.stream(parts)
                .map(part -> "portal/styles/" + part + ".css")
                .toArray(String[]::new);
    }

    private static String mojImage(String file) {
        return webjar("ministryofjustice__frontend/7.1.0/moj/assets/images/" + file);
    }

    private static String webjar(String path) {
        return WEBJARS + path;
    }

    String file() {
        return file;
    }

    byte[] content() {
        var content = new ByteArrayOutputStream();
        resources.forEach(resource -> content.writeBytes(read(resource)));
        return content.toByteArray();
    }

    private static byte[] read(String resource) {
        try (var in = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("Not on the class path: " + resource);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A style sheet or script as we serve it. */
    String text() {
        var text = new String(content(), StandardCharsets.UTF_8);
        if (!resources.getFirst().startsWith(WEBJARS)) {
            return text;
        }
        var withoutFiles = FONT_FILES.matcher(text).replaceAll("");
        var ours = THEIR_TYPEFACE.matcher(withoutFiles).replaceAll("var(--typeface)");
        var alone = SOURCE_MAP.matcher(ours).replaceAll("");
        return isStyle() ? new StyleSheet(alone).without(UNUSED) : alone;
    }

    boolean isStyle() {
        return file.endsWith(".css");
    }

    boolean isText() {
        return this != TYPEFACE;
    }

    String mediaType() {
        return switch (file.substring(file.lastIndexOf('.'))) {
            case ".css" -> "text/css;charset=UTF-8";
            case ".js" -> "text/javascript;charset=UTF-8";
            case ".svg" -> "image/svg+xml";
            case ".woff2" -> "font/woff2";
            default -> throw new IllegalStateException("No media type for " + file);
        };
    }
}
