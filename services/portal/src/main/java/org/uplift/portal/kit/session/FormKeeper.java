package org.uplift.portal.kit.session;

import io.netty.handler.codec.http.QueryStringDecoder;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.uplift.platform.limits.RateLimits;
import org.uplift.portal.kit.session.KeptForm.Why;
import org.uplift.portal.kit.session.UnkeptForm.Reason;

/** Keeps the form of somebody whose session ended while they typed, and sends them back to its page to sign in. */
@Singleton
public class FormKeeper {

    /** What is read of a form; a longer one is still in the browser. */
    private static final int MOST = 256 * 1024;

    private static final int FIELDS = 500;

    private final KeptCookies cookies;
    private final SameOrigin sameOrigin;
    private final FormPages pages;
    private final RateLimits rates;

    FormKeeper(KeptCookies cookies, SameOrigin sameOrigin, FormPages pages, RateLimits rates) {
        this.cookies = cookies;
        this.sameOrigin = sameOrigin;
        this.pages = pages;
        this.rates = rates;
    }

    /** Whether a request is a form of ours with something typed in it. */
    boolean concerns(RoutingContext context) {
        var request = context.request();
        return request.method().equals(HttpMethod.POST)
                && !Paths.isApi(context)
                && !request.headers().contains("HX-Request")
                && (isForm(request) || isUpload(request))
                && sameOrigin.of(request);
    }

    /** Answers in place of the sign-in that would otherwise be asked for at once. */
    Uni<Boolean> keep(RoutingContext context) {
        var request = context.request();
        var wait = rates.take(Optional.empty(), request.remoteAddress().hostAddress());
        if (wait.isPresent()) {
            context.response().putHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.getAsLong()));
            context.fail(429);
            return Uni.createFrom().item(true);
        }
        var page = pages.pageOf(request);
        if (isUpload(request)) {
            context.fail(401, new UnkeptForm(Reason.HAS_A_FILE, page, Map.of()));
            return Uni.createFrom().item(true);
        }
        return body(request).map(body -> {
            keep(context, page, body);
            return true;
        });
    }

    /** Sends a form that came in a session, but not the one it was made for, back to its page; empty where it is too long. */
    Optional<Response> again(RoutingContext context, Map<String, List<String>> fields) {
        return keep(context, Why.SIGNED_OUT, fields)
                .map(page -> Response.seeOther(URI.create(page)).build());
    }

    /** Keeps a form that nobody could take just now; its page, or empty where it is too long. */
    public Optional<String> keepUntilLater(RoutingContext context, Map<String, List<String>> fields) {
        return fields.containsKey(CsrfTokens.FIELD) ? keep(context, Why.AWAY, fields) : Optional.empty();
    }

    /**
     * Keeps the form of a grave act until whoever sent it has signed in again; the address to go to for that, which leads
     * back to its page. One too long to keep is sent anew from its page, for nothing of such forms is typed at length.
     */
    public String keepUntilSignedInAgain(RoutingContext context, Map<String, List<String>> fields) {
        keep(context, Why.NOT_FRESH, fields);
        return SignInAgainResource.address(pages.pageOf(context.request()));
    }

    private Optional<String> keep(RoutingContext context, Why why, Map<String, List<String>> fields) {
        var page = pages.pageOf(context.request());
        var form = KeptForm.of(why, context.request().path(), cookies.until(), fields);
        return cookies.give(context, FormPages.path(page), form) ? Optional.of(page) : Optional.empty();
    }

    private void keep(RoutingContext context, String page, Buffer body) {
        if (body.length() > MOST) {
            context.fail(401, new UnkeptForm(Reason.TOO_LONG, page, Map.of()));
            return;
        }
        var form = KeptForm.of(Why.SIGNED_OUT, context.request().path(), cookies.until(), fields(body));
        sendTo(context, page, form);
    }

    /** Sends the browser to the form's page with the form to keep, or shows what it cannot keep. */
    private void sendTo(RoutingContext context, String page, KeptForm form) {
        if (cookies.give(context, FormPages.path(page), form)) {
            context.response()
                    .setStatusCode(303)
                    .putHeader(HttpHeaders.LOCATION, page)
                    .end();
        } else {
            context.fail(401, new UnkeptForm(Reason.TOO_LONG, page, form.fields()));
        }
    }

    private static Map<String, List<String>> fields(Buffer body) {
        return new LinkedHashMap<>(
                new QueryStringDecoder(body.toString(), StandardCharsets.UTF_8, false, FIELDS, true).parameters());
    }

    private static Uni<Buffer> body(HttpServerRequest request) {
        return Uni.createFrom().emitter(emitter -> {
            var read = Buffer.buffer();
            request.exceptionHandler(emitter::fail);
            request.handler(piece -> {
                if (read.length() <= MOST) {
                    read.appendBuffer(piece);
                }
            });
            request.endHandler(ended -> emitter.complete(read));
            request.resume();
        });
    }

    private static boolean isForm(HttpServerRequest request) {
        return typed(request, "application/x-www-form-urlencoded");
    }

    private static boolean isUpload(HttpServerRequest request) {
        return typed(request, "multipart/form-data");
    }

    private static boolean typed(HttpServerRequest request, String mediaType) {
        var sent = request.getHeader(HttpHeaders.CONTENT_TYPE);
        return sent != null && sent.regionMatches(true, 0, mediaType, 0, mediaType.length());
    }
}
