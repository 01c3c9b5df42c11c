package org.uplift.platform.headers;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Headers that tell a browser what it may not do with an answer. The gateway puts them on what the API answers, the
 * portal on its pages; they differ in what a page may load.
 */
@Singleton
public class ProtectiveHeaders {

    public static final String POLICY = "Content-Security-Policy";

    /** For an answer that is no page, or a page of words alone: nothing is loaded, and no page shows it as its own. */
    public static final String NOTHING_LOADED = "default-src 'none'; frame-ancestors 'none'";

    /** Before authentication and the limits, so that refusals carry the headers too. */
    private static final int BEFORE_EVERYTHING = 20_000;

    private final boolean secure;

    /** @param secure whether browsers are to ask by https only, from the first answer on */
    ProtectiveHeaders(@ConfigProperty(name = "uplift.hsts") boolean secure) {
        this.secure = secure;
    }

    /**
     * @param policy the Content-Security-Policy of an answer that has none of its own; empty for an answer that passes
     *     here and has all of these headers already
     */
    public void register(Filters filters, Function<RoutingContext, Optional<String>> policy) {
        filters.register(
                context -> {
                    context.addHeadersEndHandler(ending -> policy.apply(context)
                            .ifPresent(content -> add(context.response().headers(), content)));
                    context.next();
                },
                BEFORE_EVERYTHING);
    }

    private void add(MultiMap headers, String policy) {
        addUnlessThere(headers, POLICY, policy);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "same-origin");
        headers.set("X-Frame-Options", "DENY");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.set(
                "Permissions-Policy",
                "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(),"
                        + " microphone=(), payment=(), usb=()");
        if (secure) {
            headers.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        addUnlessThere(headers, "Cache-Control", "no-store");
    }

    private static void addUnlessThere(MultiMap headers, String name, String value) {
        if (!headers.contains(name)) {
            headers.set(name, value);
        }
    }
}
