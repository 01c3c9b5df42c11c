package org.uplift.gateway.routes;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.Socket;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uplift.platform.services.Service;
import org.uplift.platform.testing.stubs.StubPlatform;

/**
 * A request that says twice, and differently, where it ends is no way to slip a second one past the gateway. Netty takes
 * chunks before a length, as RFC 9112 (6.3) has it, and drops the length before anybody here can see that there was one.
 */
@QuarkusTest
@QuarkusTestResource(StubPlatform.class)
class FramingIT {

    private static final String HIDDEN =
            "GET /api/schools/hidden HTTP/1.1\r\nHost: uplift\r\nConnection: close\r\n\r\n";

    @TestHTTPResource
    URL address;

    @BeforeEach
    void answer() {
        StubPlatform.reset();
        StubPlatform.service(Service.SCHOOLS).stubFor(any(anyUrl()).willReturn(ok("{}")));
    }

    @Test
    void what_stands_behind_the_last_chunk_is_a_request_of_its_own_with_a_token_of_its_own_to_show() throws Exception {
        var answers =
                send("Content-Length: %d\r\nTransfer-Encoding: chunked".formatted(5 + HIDDEN.length()), "0\r\n\r\n");
        assertThat(answers).containsSubsequence("HTTP/1.1 200", "HTTP/1.1 401");
        assertOnlyThe("");
    }

    @Test
    void a_length_that_ends_within_the_chunks_ends_nothing() throws Exception {
        var answers = send("Transfer-Encoding: chunked\r\nContent-Length: 3", "4\r\n{  }\r\n0\r\n\r\n");
        assertThat(answers).containsSubsequence("HTTP/1.1 200", "HTTP/1.1 401");
        assertOnlyThe("{  }");
    }

    @Test
    void two_lengths_are_refused() throws Exception {
        assertThat(send("Content-Length: 4\r\nContent-Length: 9", "{  }")).startsWith("HTTP/1.1 400");
        assertThat(passedOn()).isEmpty();
    }

    private void assertOnlyThe(String body) {
        assertThat(passedOn()).singleElement().satisfies(request -> {
            assertThat(request.getUrl()).isEqualTo("/api/schools/seen");
            assertThat(request.getBodyAsString()).isEqualTo(body);
            assertThat(request.containsHeader("Content-Length") && request.containsHeader("Transfer-Encoding"))
                    .as("the service is told once where it ends")
                    .isFalse();
        });
    }

    private static List<LoggedRequest> passedOn() {
        return StubPlatform.service(Service.SCHOOLS).getAllServeEvents().stream()
                .map(event -> event.getRequest())
                .toList();
    }

    /** Everything that is answered until the connection is closed. */
    private String send(String framing, String body) throws IOException {
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(20_000);
            var request = "POST /api/schools/seen HTTP/1.1\r\nHost: uplift\r\nAuthorization: Bearer %s\r\n%s\r\n\r\n"
                    .formatted(ApiClient.token(), framing);
            socket.getOutputStream().write((request + body + HIDDEN).getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }
}
