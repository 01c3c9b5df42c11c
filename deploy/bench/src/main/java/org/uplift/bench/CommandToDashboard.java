package org.uplift.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Measures the time from the 201 of a recorded need to the dashboard's count of open needs showing it. */
final class CommandToDashboard {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Api api;
    private final String gateway;
    private final Map<Integer, Queue<Long>> waiting = new ConcurrentHashMap<>();
    private final Map<Integer, Long> seen = new HashMap<>();
    private final List<Duration> delays = new ArrayList<>();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();

    CommandToDashboard(Api api, String gateway) {
        this.api = api;
        this.gateway = gateway;
    }

    /** Sends commands at a steady pace and watches the dashboard until it shows them all. */
    Percentiles run(int perSecond, Duration length) throws InterruptedException {
        dashboard().forEach(school -> {
            seen.put(urn(school), openNeeds(school));
            waiting.put(urn(school), new ConcurrentLinkedQueue<>());
        });
        var schools = List.copyOf(seen.keySet());
        int commands = (int) (perSecond * length.toSeconds());
        try (var senders = Executors.newVirtualThreadPerTaskExecutor();
                var pace = Executors.newSingleThreadScheduledExecutor()) {
            for (int i = 0; i < commands; i++) {
                int urn = schools.get(i % schools.size());
                pace.schedule(
                        () -> senders.execute(() -> recordNeed(urn)), i * 1000L / perSecond, TimeUnit.MILLISECONDS);
            }
            watch(commands);
            pace.shutdownNow();
        }
        failures.stream().limit(5).forEach(System.err::println);
        return Percentiles.of(delays);
    }

    private void recordNeed(int urn) {
        try {
            api.post(gateway + "/api/needs", """
                    {"schoolUrn": %d, "strand": "SUBJECT", "summary": "Recorded by the benchmark",
                     "evidence": [{"kind": "BENCHMARK", "on": "2026-09-01", "note": "None"}]}""".formatted(urn));
            waiting.getOrDefault(urn, new ArrayDeque<>()).add(System.nanoTime());
        } catch (RuntimeException e) {
            failures.add(String.valueOf(e.getMessage()));
        }
    }

    private void watch(int commands) throws InterruptedException {
        long end =
                System.nanoTime() + Duration.ofSeconds(commands).plus(PATIENCE).toNanos();
        long quietSince = System.nanoTime();
        while (delays.size() + failures.size() < commands && System.nanoTime() < end) {
            int before = delays.size();
            dashboard().forEach(this::look);
            if (delays.size() > before) {
                quietSince = System.nanoTime();
            } else if (System.nanoTime() - quietSince > PATIENCE.toNanos()) {
                throw new IllegalStateException("The dashboard stopped moving with commands not yet shown");
            }
            Thread.sleep(5);
        }
    }

    private void look(JsonNode school) {
        long now = System.nanoTime();
        var sent = waiting.get(urn(school));
        while (sent != null && seen.getOrDefault(urn(school), 0L) < openNeeds(school)) {
            var at = sent.peek();
            if (at == null) {
                return; // shown before its 201 was read: counted at the next look
            }
            sent.remove();
            seen.merge(urn(school), 1L, Long::sum);
            delays.add(Duration.ofNanos(Math.max(now - at, 0)));
        }
    }

    private Iterable<JsonNode> dashboard() {
        return api.get(gateway + "/api/dashboard?limit=200").path("schools");
    }

    private static int urn(JsonNode school) {
        return school.path("urn").asInt();
    }

    private static long openNeeds(JsonNode school) {
        return school.path("openNeeds").asLong();
    }
}
