package org.uplift.bench;

import java.time.Duration;
import java.util.List;

/**
 * The percentiles of some durations, nearest rank.
 *
 * @param count how many durations
 */
record Percentiles(int count, Duration p50, Duration p95, Duration p99) {

    static Percentiles of(List<Duration> durations) {
        if (durations.isEmpty()) {
            throw new IllegalArgumentException("Nothing was measured");
        }
        var sorted = durations.stream().sorted().toList();
        return new Percentiles(sorted.size(), at(sorted, 50), at(sorted, 95), at(sorted, 99));
    }

    private static Duration at(List<Duration> sorted, int percent) {
        int rank = Math.ceilDiv(sorted.size() * percent, 100);
        return sorted.get(Math.max(rank, 1) - 1);
    }

    String row(String name) {
        return "%-34s %6d %9.1f %9.1f %9.1f".formatted(name, count, millis(p50), millis(p95), millis(p99));
    }

    /** These over others, percentile by percentile. */
    String ratio(Percentiles reference) {
        return "%-34s %6s %9.1f %9.1f %9.1f"
                .formatted(
                        "ratio",
                        "",
                        millis(p50) / millis(reference.p50),
                        millis(p95) / millis(reference.p95),
                        millis(p99) / millis(reference.p99));
    }

    private static double millis(Duration duration) {
        return duration.toNanos() / 1_000_000.0;
    }
}
