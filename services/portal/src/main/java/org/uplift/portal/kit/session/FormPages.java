package org.uplift.portal.kit.session;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.regex.Pattern;

/** On which page a form stood that was sent. */
@Singleton
class FormPages {

    /** An address of ours without anything a header or a cookie could stumble over. */
    private static final Pattern ADDRESS = Pattern.compile("/(?!/)[\\w\\-.~%/]{0,500}(\\?[\\w\\-.~%/&=+:,!*]{0,500})?");

    private final PublicAddress address;

    FormPages(PublicAddress address) {
        this.address = address;
    }

    /** The page the browser says it was on, for some forms are sent elsewhere; else the address it was sent to. */
    String pageOf(HttpServerRequest request) {
        var origin = address.origin(request);
        return Optional.ofNullable(request.getHeader("Referer"))
                .filter(from -> from.startsWith(origin + "/"))
                .map(from -> from.substring(origin.length()).replaceFirst("#.*", ""))
                .or(() -> Optional.of(request.path()))
                .filter(page -> ADDRESS.matcher(page).matches())
                .orElse("/home");
    }

    /** Whether it is an address of ours to lead somebody to. */
    static boolean isOurs(String page) {
        return ADDRESS.matcher(page).matches();
    }

    static String path(String page) {
        return page.replaceFirst("\\?.*", "");
    }
}
