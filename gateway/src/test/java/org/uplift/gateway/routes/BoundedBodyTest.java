package org.uplift.gateway.routes;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BoundedBodyTest {

    private final Pieces pieces = new Pieces();
    private final List<String> passed = new ArrayList<>();
    private final List<Throwable> failures = new ArrayList<>();

    @Test
    void a_body_within_its_limit_passes_whole() {
        var body = bounded(6);
        pieces.send("abc");
        pieces.send("def");
        assertThat(passed).containsExactly("abc", "def");
        assertThat(body.exceeded()).isFalse();
    }

    @Test
    void a_body_is_cut_off_where_it_passes_its_limit_and_fails_once() {
        var body = bounded(5);
        pieces.send("abc");
        pieces.send("def");
        pieces.send("ghi");
        assertThat(passed).containsExactly("abc");
        assertThat(failures).hasSize(1);
        assertThat(body.exceeded()).isTrue();
    }

    private BoundedBody bounded(long limit) {
        return new BoundedBody(pieces, limit)
                .exceptionHandler(failures::add)
                .handler(piece -> passed.add(piece.toString()));
    }

    private static final class Pieces implements ReadStream<Buffer> {

        private Handler<Buffer> handler = piece -> {};

        void send(String piece) {
            handler.handle(Buffer.buffer(piece));
        }

        @Override
        public ReadStream<Buffer> exceptionHandler(Handler<Throwable> handler) {
            return this;
        }

        @Override
        public ReadStream<Buffer> handler(Handler<Buffer> handler) {
            this.handler = handler;
            return this;
        }

        @Override
        public ReadStream<Buffer> pause() {
            return this;
        }

        @Override
        public ReadStream<Buffer> resume() {
            return this;
        }

        @Override
        public ReadStream<Buffer> fetch(long amount) {
            return this;
        }

        @Override
        public ReadStream<Buffer> endHandler(Handler<Void> handler) {
            return this;
        }
    }
}
