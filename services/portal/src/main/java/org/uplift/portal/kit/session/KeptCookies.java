package org.uplift.portal.kit.session;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.uplift.platform.secrets.RotatedSecret;

/**
 * Kept forms as cookies: sealed, in pieces a browser takes, sent back to the form's own page only. The server holds
 * nothing, so that any portal can give the form back.
 */
@Singleton
class KeptCookies {

    static final Duration KEPT_FOR = Duration.ofMinutes(30);
    static final String PREFIX = "kept_";

    /** A browser takes 4,096 bytes with name and attributes. */
    private static final int PIECE = 3_800;
    /** Together they stay under the limit of a request's headers, beside the session's own cookies. */
    private static final int PIECES = 4;

    private final BrowserCipher seal;
    private final ObjectMapper json;
    private final Clock clock;
    private final boolean secure;

    KeptCookies(
            @ConfigProperty(name = "uplift.form.secret") String secret,
            ObjectMapper json,
            Clock clock,
            @ConfigProperty(name = "quarkus.oidc.authentication.cookie-force-secure") boolean secure) {
        seal = new BrowserCipher(new RotatedSecret(secret), "kept forms");
        this.json = json;
        this.clock = clock;
        this.secure = secure;
    }

    long until() {
        return clock.instant().plus(KEPT_FOR).getEpochSecond();
    }

    /**
     * Gives the browser a form to keep until its page is opened again.
     *
     * @return whether it was small enough
     */
    boolean give(RoutingContext context, String page, KeptForm form) {
        var sealed = seal.seal(form.packed(json), page);
        var pieces = new ArrayList<String>();
        for (int from = 0; from < sealed.length(); from += PIECE) {
            pieces.add(sealed.substring(from, Math.min(sealed.length(), from + PIECE)));
        }
        if (pieces.size() > PIECES) {
            return false;
        }
        for (int piece = 0; piece < pieces.size(); piece++) {
            set(context, page, piece, pieces.get(piece), KEPT_FOR);
        }
        for (int old = pieces.size(); old < PIECES; old++) {
            forget(context, page, old);
        }
        return true;
    }

    /** What was kept for this page, if it is ours and not too old; the browser forgets it. */
    Optional<KeptForm> take(RoutingContext context, String page) {
        var sealed = IntStream.range(0, PIECES)
                .mapToObj(piece -> Optional.ofNullable(context.request().getCookie(name(page, piece))))
                .flatMap(Optional::stream)
                .map(Cookie::getValue)
                .collect(Collectors.joining());
        if (sealed.isEmpty()) {
            return Optional.empty();
        }
        IntStream.range(0, PIECES).forEach(piece -> forget(context, page, piece));
        return seal.open(sealed, page)
                .map(packed -> KeptForm.unpacked(packed, json))
                .filter(form -> form.until() > clock.instant().getEpochSecond());
    }

    private void forget(RoutingContext context, String page, int piece) {
        if (context.request().getCookie(name(page, piece)) != null) {
            set(context, page, piece, "", Duration.ZERO);
        }
    }

    private void set(RoutingContext context, String page, int piece, String value, Duration age) {
        context.response()
                .addCookie(Cookie.cookie(name(page, piece), value)
                        .setPath(page)
                        .setHttpOnly(true)
                        .setSecure(secure)
                        .setSameSite(CookieSameSite.LAX)
                        .setMaxAge(age.toSeconds()));
    }

    /** A page's cookies are also sent to the pages under it; the name keeps them apart. */
    private static String name(String page, int piece) {
        return PREFIX + Integer.toHexString(page.hashCode()) + "_" + piece;
    }
}
