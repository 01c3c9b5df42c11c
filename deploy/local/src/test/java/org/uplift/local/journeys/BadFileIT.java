package org.uplift.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that must not be imported: nothing of them is, and the answer says what to mend. */
@Journey
class BadFileIT {

    private static final String TRUST = "Careless Trust";
    private static final long MEGABYTE = 1024 * 1024;

    private final Trust trust;

    BadFileIT(Trust trust) {
        this.trust = trust;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"%PDF-1.7\n%binary\nstream", "<!doctype html><title>Sign in</title>", "\u0000\u0001\u0002", ""})
    void aFileThatIsNoCsvIsRefused(String content) {
        JsonNode problem = refused(BodyPublishers.ofString(content));

        assertThat(problem.path("problems")).hasSize(1);
        assertThat(problem.path("problems").path(0).path("reason").asText()).isNotBlank();
    }

    @Test
    void aWrongHeaderIsNamed() {
        // given
        String header =
                GiasFile.header().replace("\"Postcode\"", "\"Post code\"").replace("\"OpenDate\"", "\"Opened\"");

        // when
        JsonNode problem = refused(BodyPublishers.ofString(header + "\n"));

        // then
        assertThat(problem.path("problems").path(0).path("line").asInt()).isEqualTo(1);
        assertThat(problem.path("detail").asText())
                .contains("OpenDate", "Postcode")
                .doesNotContain("EstablishmentName");
    }

    @Test
    void aUrnThatIsThereTwiceIsNamedWithBothItsLines() {
        var file = new GiasFile().school(985_001, "First", TRUST).school(985_001, "Second", TRUST);

        JsonNode problem = refused(file.body()).path("problems").path(0);

        assertProblem(problem, 3, "URN", "985001");
        assertThat(problem.path("reason").asText()).contains("line 2");
    }

    @Test
    void aDateThatIsNoneIsNamed() {
        var file = new GiasFile().school(985_001, "First", TRUST, Map.of("OpenDate", "31-02-2020"));

        JsonNode problem = refused(file.body()).path("problems").path(0);

        assertProblem(problem, 2, "OpenDate", "31-02-2020");
    }

    @Test
    void fiveBadRowsInAThousandAreAllNamedAndNothingIsApplied() {
        // given
        var bad = Map.of(
                101, Map.of("URN", "12E45"),
                202, Map.of("OpenDate", "2020-01-31"),
                503, Map.of("NumberOfPupils", "about 300"),
                704, Map.of("EstablishmentName", ""),
                999, Map.of("PercentageFSM", "101"));
        var file = new GiasFile();
        for (int row = 0; row < 1_000; row++) {
            file.school(985_000 + row, "School " + row, TRUST, bad.getOrDefault(row, Map.of()));
        }

        // when
        JsonNode problem = refused(file.body());

        // then
        assertThat(problem.path("rows").asInt()).isEqualTo(1_000);
        assertThat(problem.path("rejected").asInt()).isEqualTo(5);
        JsonNode problems = problem.path("problems");
        assertThat(problems).hasSize(5);
        assertProblem(problems.path(0), 103, "URN", "12E45");
        assertProblem(problems.path(1), 204, "OpenDate", "2020-01-31");
        assertProblem(problems.path(2), 505, "NumberOfPupils", "about 300");
        assertProblem(problems.path(3), 706, "EstablishmentName", "");
        assertProblem(problems.path(4), 1_001, "PercentageFSM", "101");
    }

    @Test
    void anUploadOfTwoHundredMegabytesIsRefusedBeforeItIsSent() {
        BodyPublisher declared = BodyPublishers.fromPublisher(endless(), 200 * MEGABYTE);

        trust.administrator().upload("/api/schools/imports", declared).problem(413, "too-large");
    }

    @Test
    void anUploadThatDoesNotSayItsSizeIsCutOff() {
        trust.administrator().upload("/api/schools/imports", endless()).problem(413, "too-large");

        assertThat(trust.administrator()
                        .get("/api/schools?limit=1")
                        .expect(200)
                        .json()
                        .path("items"))
                .as("schools answers as before")
                .hasSize(1);
    }

    /** 200 MB of rows, made as they are sent. */
    private static BodyPublisher endless() {
        byte[] rows = "985001,\"A school that goes on and on\",\"and on\"\n"
                .repeat(400)
                .getBytes(StandardCharsets.UTF_8);
        return BodyPublishers.ofInputStream(() -> new InputStream() {
            private long left = 200 * MEGABYTE;

            @Override
            public int read() {
                return left-- > 0 ? '\n' : -1;
            }

            @Override
            public int read(byte[] into, int from, int most) {
                if (left <= 0) {
                    return -1;
                }
                int now = (int) Math.min(Math.min(most, rows.length), left);
                System.arraycopy(rows, 0, into, from, now);
                left -= now;
                return now;
            }
        });
    }

    private JsonNode refused(BodyPublisher file) {
        JsonNode problem =
                trust.administrator().upload("/api/schools/imports", file).problem(422, "validation");
        assertThat(problem.path("detail").asText()).startsWith("Nothing was imported");
        JsonNode schools = trust.administrator()
                .get("/api/schools?trust=" + TRUST.replace(" ", "%20"))
                .expect(200)
                .json();
        assertThat(schools.path("items")).as("schools of the refused file").isEmpty();
        return problem;
    }

    private static void assertProblem(JsonNode problem, int line, String column, String value) {
        assertThat(List.of(
                        problem.path("line").asText(),
                        problem.path("column").asText(),
                        problem.path("value").asText()))
                .containsExactly(String.valueOf(line), column, value);
        assertThat(problem.path("reason").asText()).isNotBlank();
    }
}
