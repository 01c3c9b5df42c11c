package org.uplift.schools.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.http.TestHTTPResource;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.uplift.platform.testing.Tokens;
import org.uplift.platform.testing.UpliftIT;
import org.uplift.schools.GiasSample;
import org.uplift.schools.Trust;

/** Files larger than a trust's own. */
@UpliftIT
class LargeImportIT {

    private static final int SCHOOLS = 2_500;
    private static final int FIRST = 2_000_000;

    @TestHTTPResource
    URI service;

    @Test
    void thousandsOfSchoolsAreCreatedChangedAndLeftAlone() {
        var before = sample("Before");
        var after = sample("After");

        Trust.upload(before, "").then().statusCode(201).body("created", equalTo(SCHOOLS));
        Trust.upload(after, "").then().statusCode(201).body("updated", equalTo(SCHOOLS));
        Trust.upload(after, "").then().statusCode(201).body("unchanged", equalTo(SCHOOLS));

        Trust.administrator()
                .get("/api/schools/" + (FIRST + SCHOOLS - 1))
                .then()
                .body("name", equalTo("After " + (SCHOOLS - 1)));
    }

    @Test
    void aFileThatNeverSaysHowLargeItIsIsStoppedAtTheLimit() throws IOException, InterruptedException {
        var response = send(HttpRequest.BodyPublishers.ofInputStream(() -> new Zeros(200L * 1024 * 1024)));

        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(response.body()).contains("urn:uplift:problem:too-large").contains("100 MB");
    }

    @Test
    void aFileThatSaysItIsTooLargeIsRefused() throws IOException, InterruptedException {
        var length = 200L * 1024 * 1024;
        var response = send(HttpRequest.BodyPublishers.fromPublisher(
                HttpRequest.BodyPublishers.ofInputStream(() -> new Zeros(length)), length));

        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(response.body()).contains("urn:uplift:problem:too-large");
    }

    private HttpResponse<String> send(HttpRequest.BodyPublisher body) throws IOException, InterruptedException {
        try (var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return client.send(
                    HttpRequest.newBuilder(service.resolve("/api/schools/imports"))
                            .header("Authorization", "Bearer " + Tokens.ofAdministrator("administrator@uplift.test"))
                            .header("Content-Type", "text/csv")
                            .POST(body)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    private static byte[] sample(String name) {
        var sample = GiasSample.newLayout();
        for (int row = 0; row < SCHOOLS; row++) {
            sample.school(FIRST + row, name + " " + row, "");
        }
        return sample.utf8();
    }

    /** As many zeros as wanted, none of them in memory. */
    private static final class Zeros extends InputStream {

        private long left;

        Zeros(long length) {
            this.left = length;
        }

        @Override
        public int read() {
            return left-- > 0 ? '0' : -1;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            if (left <= 0) {
                return -1;
            }
            int read = (int) Math.min(left, length);
            Arrays.fill(bytes, offset, offset + read, (byte) '0');
            left -= read;
            return read;
        }
    }
}
