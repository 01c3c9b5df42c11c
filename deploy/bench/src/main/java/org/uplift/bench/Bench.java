package org.uplift.bench;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * The benchmarks, against a platform that runs ("make bench" starts one where none does). Every figure stands beside a reference
 * measured in the same run on the same machine; the ratio is what to compare over time.
 */
public final class Bench {

    private static final int COMMANDS_PER_SECOND = 20;
    private static final int SCHOOLS = 40;

    private Bench() {}

    public static void main(String[] arguments) throws InterruptedException {
        var at = Addresses.ofEnvironment();
        var issuer = Settings.of("UPLIFT_ISSUER", "http://localhost:8180/realms/uplift");
        var api = new Api(issuer, "executive");
        var length = Duration.ofSeconds(Long.parseLong(Settings.of("UPLIFT_BENCH_SECONDS", "60")));

        System.out.printf(
                "machine: %d processors, %s %s%n",
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.name"),
                System.getProperty("os.arch"));
        var which = Settings.of("UPLIFT_BENCH_ONLY", "");
        if (which.isEmpty() || which.equals("commands")) {
            new CommandToDashboard(api, at.gateway())
                    .run(COMMANDS_PER_SECOND, Duration.ofSeconds(10)); // warms everything up
            commandToDashboard(api, at.gateway(), length);
        }
        if (which.isEmpty() || which.equals("gateway")) {
            new Gateways(List.of(api, new Api(issuer, "partner")), at).run();
        }
        if (which.isEmpty() || which.equals("pages")) {
            pages(api, at, issuer, length);
        }
    }

    private static void pages(Api api, Addresses at, String issuer, Duration length) throws InterruptedException {
        if (Boolean.parseBoolean(Settings.of("UPLIFT_BENCH_OWN", "false"))) {
            new MoreSchools(new Api(issuer, "administrator"), api, at.gateway()).upTo(SCHOOLS);
        }
        new PageReading(api, at, length.dividedBy(4)).run();
    }

    private static void commandToDashboard(Api api, String gateway, Duration length) throws InterruptedException {
        var broker = new BareRoundTrip(Settings.of("UPLIFT_KAFKA", "localhost:8092"));
        var bare = CompletableFuture.supplyAsync(() -> {
            try {
                return broker.run(COMMANDS_PER_SECOND, length);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted", e);
            }
        });
        var ours = new CommandToDashboard(api, gateway).run(COMMANDS_PER_SECOND, length);
        var reference = bare.join();
        System.out.printf("%n%-34s %6s %9s %9s %9s%n", "milliseconds", "count", "p50", "p95", "p99");
        System.out.println(ours.row("201 to GET /api/dashboard"));
        System.out.println(reference.row("bare produce and consume"));
        System.out.println(ours.ratio(reference));
    }
}
