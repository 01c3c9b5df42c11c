package org.uplift.platform.health;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;

/**
 * A program of its own, for {@code helm test}: asks each address it is given until it answers with success or sends on, and
 * fails where one does not in time. The portal sends whoever asks by an inner name on to the public address: then it is
 * there. It is in every image, so that nothing else has to be pulled, and needs no shell.
 */
public final class Reachable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration ANSWER = Duration.ofSeconds(5);

    private final Duration patience;
    private final PrintStream out;

    Reachable(Duration patience, PrintStream out) {
        this.patience = patience;
        this.out = out;
    }

    public static void main(String[] addresses) throws InterruptedException {
        System.exit(new Reachable(PATIENCE, System.out).allAnswer(List.of(addresses)) ? 0 : 1);
    }

    /** Asks all of them, so that one run names everything that is missing. */
    boolean allAnswer(List<String> addresses) throws InterruptedException {
        boolean all = !addresses.isEmpty();
        var end = System.nanoTime() + patience.toNanos();
        try (var client = HttpClient.newBuilder().connectTimeout(ANSWER).build()) {
            for (var address : addresses) {
                var answer = ask(client, URI.create(address), end);
                out.println(address + " " + answer);
                all &= isWell(answer);
            }
        }
        return all;
    }

    private static boolean isWell(String answer) {
        return answer.matches("[23]..");
    }

    private static String ask(HttpClient client, URI address, long end) throws InterruptedException {
        var request = HttpRequest.newBuilder(address).timeout(ANSWER).build();
        while (true) {
            String answer;
            try {
                answer = Integer.toString(
                        client.send(request, BodyHandlers.discarding()).statusCode());
            } catch (IOException e) {
                answer = "no answer: " + e.getClass().getSimpleName();
            }
            if (isWell(answer) || System.nanoTime() - end > 0) {
                return answer;
            }
            Thread.sleep(PAUSE);
        }
    }
}
