package org.uplift.gateway.routes;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import org.jspecify.annotations.Nullable;

/**
 * A request's body that fails once it has given more than it may, so that a chunked upload of unknown length is cut off
 * where it passes the limit. What comes after is read and thrown away.
 */
final class BoundedBody implements ReadStream<Buffer> {

    private final ReadStream<Buffer> body;
    private final long limit;
    private long seen;
    private boolean exceeded;
    private @Nullable Handler<Throwable> onFailure;

    BoundedBody(ReadStream<Buffer> body, long limit) {
        this.body = body;
        this.limit = limit;
    }

    boolean exceeded() {
        return exceeded;
    }

    @Override
    public BoundedBody handler(@Nullable Handler<Buffer> handler) {
        if (handler == null) {
            body.handler(exceeded ? discarded -> {} : null);
        } else {
            body.handler(piece -> pass(piece, handler));
        }
        return this;
    }

    private void pass(Buffer piece, Handler<Buffer> handler) {
        if (exceeded) {
            return;
        }
        seen += piece.length();
        if (seen <= limit) {
            handler.handle(piece);
            return;
        }
        exceeded = true;
        if (onFailure != null) {
            onFailure.handle(new IllegalStateException("The body is larger than " + limit + " bytes"));
        }
    }

    @Override
    public BoundedBody exceptionHandler(@Nullable Handler<Throwable> handler) {
        onFailure = handler;
        body.exceptionHandler(handler);
        return this;
    }

    @Override
    public BoundedBody pause() {
        body.pause();
        return this;
    }

    @Override
    public BoundedBody resume() {
        body.resume();
        return this;
    }

    @Override
    public BoundedBody fetch(long amount) {
        body.fetch(amount);
        return this;
    }

    @Override
    public BoundedBody endHandler(@Nullable Handler<Void> handler) {
        body.endHandler(handler);
        return this;
    }
}
