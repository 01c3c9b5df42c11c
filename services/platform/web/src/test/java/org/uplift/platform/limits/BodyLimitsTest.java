package org.uplift.platform.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class BodyLimitsTest {

    private static final long MB = 1024 * 1024;

    @TestHTTPResource
    URI server;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @ParameterizedTest
    @CsvSource({"/api/samples/uploads, 110000", "/api/samples/uploads, 209715200", "/api/nowhere, 209715200"})
    void a_body_that_declares_itself_too_large_is_refused_unread(String path, long size) throws Exception {
        var answer = send(path, BodyPublishers.fromPublisher(zeros(size), size));

        assertThatIsTooLarge(answer);
    }

    @ParameterizedTest
    @CsvSource({"110000", "209715200"})
    void a_body_of_unknown_length_is_refused_where_it_passes_the_limit(long size) throws Exception {
        var answer = send("/api/samples/uploads", zeros(size));

        assertThatIsTooLarge(answer);
    }

    @Test
    void json_of_unknown_length_is_refused_too() throws Exception {
        var request = HttpRequest.newBuilder(server.resolve("/api/samples"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(
                        () -> stream("{\"name\":\"" + "x".repeat(20_000) + "\",\"targets\":[]}")))
                .build();

        assertThatIsTooLarge(http.send(request, BodyHandlers.ofString()));
    }

    @Test
    void a_path_may_have_a_limit_of_its_own() throws Exception {
        assertThat(send("/api/samples/uploads", zeros(90_000)).body()).isEqualTo("90000");
        assertThat(send("/api/samples/uploads", BodyPublishers.ofByteArray(new byte[90_000]))
                        .body())
                .isEqualTo("90000");
    }

    @Test
    void the_connection_of_a_refused_body_is_closed_and_not_used_again() throws Exception {
        try (var socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(15_000);
            socket.getOutputStream()
                    .write(("POST /api/samples/uploads HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/csv\r\n"
                                    + "Content-Length: " + 200 * MB + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));

            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer).startsWith("HTTP/1.1 413").containsIgnoringCase("connection: close");
        }
    }

    private HttpResponse<String> send(String path, HttpRequest.BodyPublisher body)
            throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(server.resolve(path))
                        .header("Content-Type", "text/csv")
                        .POST(body)
                        .build(),
                BodyHandlers.ofString());
    }

    private static void assertThatIsTooLarge(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("urn:uplift:problem:too-large").contains("KB");
    }

    private static HttpRequest.BodyPublisher zeros(long size) {
        return BodyPublishers.ofInputStream(() -> new InputStream() {
            private long left = size;

            @Override
            public int read() {
                return left-- > 0 ? 'x' : -1;
            }

            @Override
            public int read(byte[] bytes, int offset, int length) {
                if (left <= 0) {
                    return -1;
                }
                var read = (int) Math.min(length, left);
                left -= read;
                return read;
            }
        });
    }

    private static InputStream stream(String text) {
        return new java.io.ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
