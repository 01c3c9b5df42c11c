package org.uplift.local.journeys;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Executors;
import java.util.zip.GZIPInputStream;

/** Takes traces by OTLP over HTTP, as a collector of an installation does, and keeps the latest spans. */
final class Collector implements AutoCloseable {

    private static final int KEPT = 20_000;

    /**
     * What one process did of a trace.
     *
     * @param parent the span it was done for; empty where nobody asked
     */
    record Span(String trace, String id, String parent, String service, String name) {}

    private final ConcurrentLinkedDeque<Span> spans = new ConcurrentLinkedDeque<>();
    private final HttpServer server;

    private Collector(HttpServer server) {
        this.server = server;
    }

    static Collector begin() {
        try {
            var collector =
                    new Collector(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
            collector.server.createContext("/v1/traces", collector::take);
            collector.server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            collector.server.start();
            return collector;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the setting is given. */
    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    List<Span> spans() {
        return List.copyOf(spans);
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            boolean packed = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
            try (InputStream body =
                    packed ? new GZIPInputStream(exchange.getRequestBody()) : exchange.getRequestBody()) {
                ExportTraceServiceRequest.parseFrom(body).getResourceSpansList().stream()
                        .map(Collector::read)
                        .forEach(spans::addAll);
            }
            while (spans.size() > KEPT) {
                spans.pollFirst();
            }
            exchange.getResponseHeaders().set("Content-Type", "application/x-protobuf");
            // An answer without anything refused is an empty message.
            exchange.sendResponseHeaders(200, -1);
        }
    }

    private static Collection<Span> read(ResourceSpans of) {
        String service = of.getResource().getAttributesList().stream()
                .filter(attribute -> attribute.getKey().equals("service.name"))
                .map(attribute -> attribute.getValue().getStringValue())
                .findFirst()
                .orElse("");
        var hex = HexFormat.of();
        return of.getScopeSpansList().stream()
                .flatMap(scope -> scope.getSpansList().stream())
                .map(span -> new Span(
                        hex.formatHex(span.getTraceId().toByteArray()),
                        hex.formatHex(span.getSpanId().toByteArray()),
                        hex.formatHex(span.getParentSpanId().toByteArray()),
                        service,
                        span.getName()))
                .toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
