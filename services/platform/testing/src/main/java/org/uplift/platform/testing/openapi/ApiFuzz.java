package org.uplift.platform.testing.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.uplift.platform.permission.ShippedPosts;
import org.uplift.platform.testing.Events;
import org.uplift.platform.testing.Tokens;
import org.uplift.platform.testing.openapi.AnswerCheck.Answer;
import org.uplift.platform.testing.openapi.Fuzzed.Request;

/**
 * Sends a service requests made from its own document, as everybody who may sign in and some who may not. Whatever is
 * sent, the answer is one the document describes: no failure of ours, no status, body or problem that is not declared.
 *
 * <p>A service extends it and names itself. {@code make fuzz} sends twenty times as many with a seed of the day;
 * {@code UPLIFT_FUZZ_SEED} sends what was sent before.
 */
public abstract class ApiFuzz {

    private static final int REQUESTS = setting("UPLIFT_FUZZ_REQUESTS", 200);
    private static final int SEED = setting("UPLIFT_FUZZ_SEED", 20_261_127);
    private static final int MOST_TOLD = 20;
    private static final int SCHOOL = 148_001;

    /** As how many people a request is made that is refused for who asks. */
    private static final int ATTEMPTS = 5;

    private final ApiDocument document;

    protected ApiFuzz(String service) {
        this.document = ApiDocument.read(Path.of("target/openapi", service + ".json"));
    }

    @Test
    void whateverIsSentIsAnsweredAsTheDocumentSays() {
        var check = new AnswerCheck(document);
        var requests = new Fuzzed(document, SEED);
        var callers = callers(requests);
        var who = new Random(SEED);
        var faults = new LinkedHashMap<String, String>();
        var refusedTo = new HashMap<String, Set<String>>();
        var answers = new TreeMap<Integer, Integer>();

        for (var made = 0; made < REQUESTS && faults.size() < MOST_TOLD; made++) {
            var request = requests.next();
            var refused = refusedTo.computeIfAbsent(request.operation(), operation -> new HashSet<>());
            for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
                var caller = caller(callers, refused, who);
                var answer = answered(request, caller);
                answers.merge(answer.status(), 1, Integer::sum);
                for (var fault : faults(check, request, answer)) {
                    faults.putIfAbsent(kind(fault), fault + "\n    after " + request);
                }
                if (answer.status() < 400) {
                    requests.learn(answer.body());
                }
                if (answer.status() != 401 && answer.status() != 403) {
                    break;
                }
                refused.add(caller);
            }
        }

        assertThat(faults.values()).as("UPLIFT_FUZZ_SEED=%d", SEED).isEmpty();
        assertThat(answers.headMap(400).values().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .as("requests that were met, of %d: %s", REQUESTS, answers)
                .isGreaterThan(REQUESTS / 40);
    }

    /** Anybody; more often somebody this operation was not yet refused to, so that more than refusals is seen. */
    private static String caller(List<String> callers, Set<String> refused, Random who) {
        var allowed =
                callers.stream().filter(caller -> !refused.contains(caller)).toList();
        var among = allowed.isEmpty() || who.nextInt(5) == 0 ? callers : allowed;
        return among.get(who.nextInt(among.size()));
    }

    /** An administrator, a holder of each kind of post for the whole trust, somebody without a post, a system, nobody, and a forger. */
    private static List<String> callers(Fuzzed requests) {
        Events.school(SCHOOL);
        requests.knowNumber(SCHOOL);
        var callers = new ArrayList<String>();
        callers.add("Bearer " + Tokens.ofAdministrator("fuzz-administrator@uplift.test"));
        for (var kind : ShippedPosts.all()) {
            var email = "fuzz-" + kind.code().toLowerCase(Locale.ROOT) + "@uplift.test";
            requests.knowId(Events.appoint(email, kind.code(), null).toString());
            callers.add("Bearer " + Tokens.of(email));
        }
        callers.add("Bearer " + Tokens.of("fuzz-nobody@uplift.test"));
        callers.add("Bearer " + Tokens.ofService());
        callers.add("");
        callers.add("Bearer x.y.z");
        return callers;
    }

    private static Answer answered(Request request, String authorization) {
        var sending = RestAssured.given()
                .noFilters()
                .config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .urlEncodingEnabled(false)
                .headers(request.headers());
        if (!authorization.isEmpty()) {
            sending.header("Authorization", authorization);
        }
        if (request.body() != null) {
            sending.body(request.body());
        }
        return answer(sending.request(request.verb(), request.path()));
    }

    private static Answer answer(Response response) {
        return new Answer(
                response.statusCode(),
                response.contentType() == null ? "" : response.contentType(),
                response.header("ETag") != null,
                response.header("Location") != null,
                response.body().asString());
    }

    private static List<String> faults(AnswerCheck check, Request request, Answer answer) {
        if (answer.status() >= 500) {
            return List.of("%s answered %d: %s".formatted(signature(request), answer.status(), answer.body()));
        }
        return check.faults(request.verb(), request.path().split("\\?", 2)[0], answer);
    }

    private static String signature(Request request) {
        return request.verb() + " " + request.path().split("\\?", 2)[0];
    }

    /** The same fault of the same operation is told once, whatever was sent. */
    private static String kind(String fault) {
        return fault.replaceAll("[0-9a-f-]{36}|\\d{4,}", "#")
                .lines()
                .findFirst()
                .orElse(fault);
    }

    private static int setting(String name, int otherwise) {
        var value = System.getenv(name);
        return value == null ? otherwise : Integer.parseInt(value);
    }
}
