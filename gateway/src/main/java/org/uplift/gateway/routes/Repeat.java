package org.uplift.gateway.routes;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyRequest;
import org.uplift.platform.api.ApiHeaders;

/**
 * Whether a request may be sent a second time where the first was not answered: one that only reads, and one whose
 * {@code Idempotency-Key} makes the second harmless. A body is kept for that, as far as it is a form's and no file's.
 */
final class Repeat {

    /** Bytes. */
    private static final long LONGEST_KEPT = 64L * 1024;

    private final ProxyRequest request;
    private final BoundedBody body;
    private final boolean safe;
    private final boolean keeps;
    private Buffer kept = Buffer.buffer();

    private Repeat(ProxyRequest request, BoundedBody body, boolean safe, boolean keeps) {
        this.request = request;
        this.body = body;
        this.safe = safe;
        this.keeps = keeps;
    }

    static Repeat of(ProxyRequest request, BoundedBody body) {
        var reads = request.getMethod() == HttpMethod.GET || request.getMethod() == HttpMethod.HEAD;
        var keyed = request.headers().contains(ApiHeaders.IDEMPOTENCY_KEY);
        var length = request.getBody().length();
        var keeps = !reads && keyed && length >= 0 && length <= LONGEST_KEPT;
        return new Repeat(request, body, reads || keeps, keeps);
    }

    boolean isSafe() {
        return safe;
    }

    /** Makes ready to send: reads a body that has to be kept. */
    Future<Void> first() {
        if (!keeps) {
            return Future.succeededFuture();
        }
        var read = Promise.<Void>promise();
        var whole = Buffer.buffer();
        body.exceptionHandler(read::tryFail);
        body.endHandler(ended -> {
            kept = whole;
            again();
            read.tryComplete();
        });
        body.handler(whole::appendBuffer);
        body.resume();
        return read.future();
    }

    /** Makes ready to send once more. */
    void again() {
        request.setBody(Body.body(kept));
    }
}
