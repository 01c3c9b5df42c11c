package org.uplift.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * How long the portal's pages take with twenty people reading at once, beside the slowest call to a service that each
 * needs, made by as many at once at the service itself. A page cannot be quicker than that call; the ratio says what it
 * costs to ask the others, to draw and to send the page.
 */
final class PageReading {

    private static final int READERS = 20;

    /** A page that is new to six processes on two processors is drawn four times as fast half a minute later. */
    private static final Duration PAGE_WARM_UP = Duration.ofSeconds(40);

    /** Its pages have warmed it up already. */
    private static final Duration CALL_WARM_UP = Duration.ofSeconds(3);

    private final Api api;
    private final Addresses at;
    private final Latency latency;

    PageReading(Api api, Addresses at, Duration length) {
        this.api = api;
        this.at = at;
        this.latency = new Latency(length);
    }

    void run() throws InterruptedException {
        var readers = signedIn();
        int schools = api.get(at.gateway() + "/api/dashboard?limit=200")
                .path("schools")
                .size();
        System.out.printf(
                "%n%-34s %6s %9s %9s %9s%n",
                "ms, %d readers, %d schools".formatted(READERS, schools), "count", "p50", "p95", "p99");
        for (var page : pages().entrySet()) {
            var drawn = latency.of(readers, PAGE_WARM_UP, reader -> reader.read(page.getKey()));
            var slowest = slowest(page.getValue());
            System.out.println(drawn.row(page.getKey().replaceAll("/[0-9a-f-]{36}$", "/{id}")));
            System.out.println(slowest.getValue().row("  " + slowest.getKey()));
            System.out.println(drawn.ratio(slowest.getValue()));
        }
    }

    private List<Visitor> signedIn() {
        var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        return IntStream.range(0, READERS)
                .mapToObj(any -> new Visitor(http, at.gateway()).signIn("executive", "uplift-local"))
                .toList();
    }

    /** Each page, with the calls it makes for the executive. */
    private Map<String, List<String>> pages() {
        var one = api.get(at.gateway() + "/api/interventions?limit=1&live=true")
                .path("items")
                .path(0)
                .path("id")
                .asText();
        var pages = new LinkedHashMap<String, List<String>>();
        pages.put(
                "/home",
                List.of(
                        at.schools() + "/api/me",
                        at.schools() + "/api/capacity/me",
                        at.reporting() + "/api/dashboard?limit=200",
                        at.interventions()
                                + "/api/interventions?review=OVERDUE&review=DUE&sort=nextReviewOn&limit=5&count=true",
                        at.interventions() + "/api/needs?unserved=true&limit=5&count=true",
                        at.codesign() + "/api/practices?status=PUT_TO_EXECUTIVE&limit=5&count=true",
                        at.reporting() + "/api/packs?status=DRAFT&sort=meetingOn&limit=5&count=true"));
        pages.put("/dashboard", List.of(at.reporting() + "/api/dashboard?limit=200"));
        pages.put("/interventions/" + one, ofIntervention(one));
        return pages;
    }

    private List<String> ofIntervention(String id) {
        var itself = at.interventions() + "/api/interventions/" + id;
        var intervention = api.get(itself);
        var calls = new ArrayList<>(List.of(
                itself,
                at.schools() + "/api/schools/" + intervention.path("schoolUrn").asInt()));
        for (JsonNode person : intervention.path("people")) {
            calls.add(at.schools() + "/api/people/" + person.path("personId").asText());
        }
        return calls;
    }

    private Map.Entry<String, Percentiles> slowest(List<String> calls) throws InterruptedException {
        var taken = new LinkedHashMap<String, Percentiles>();
        for (var call : calls) {
            taken.put(call.replaceAll("^https?://[^/]+|\\?.*$|/[0-9a-f-]{36}$", ""), ask(call));
        }
        return Collections.max(
                taken.entrySet(), Comparator.comparing(entry -> entry.getValue().p95()));
    }

    private Percentiles ask(String call) throws InterruptedException {
        return latency.of(Collections.nCopies(READERS, call), CALL_WARM_UP, api::get);
    }
}
