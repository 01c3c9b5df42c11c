package org.uplift.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What it costs to be passed on: the same reads at the service itself, through the gateway, which checks the token, and
 * through nginx, which checks nothing, in turns.
 */
final class Gateways {

    private static final String PATH = "/api/schools?limit=25";
    private static final int ROUNDS = 5;
    private static final Duration ROUND = Duration.ofSeconds(4);

    /** A new process on two busy processors reads twice as fast half a minute later. */
    private static final int UNMEASURED_ROUNDS = 3;

    private final Throughput throughput;
    private final Addresses at;

    Gateways(List<Api> callers, Addresses at) {
        this.throughput = new Throughput(callers);
        this.at = at;
    }

    void run() {
        var nginx = Nginx.before(at.schools());
        try {
            compare(nginx);
        } finally {
            nginx.ifPresent(Nginx::close);
        }
    }

    private void compare(Optional<Nginx> nginx) {
        var ways = new LinkedHashMap<String, String>();
        ways.put("service", at.schools());
        ways.put("gateway", at.gateway());
        nginx.ifPresent(proxy -> ways.put("nginx", proxy.url()));
        var measured = new LinkedHashMap<String, List<Double>>();
        System.out.printf("%n%-34s", "requests a second, " + PATH);
        ways.keySet().forEach(way -> System.out.printf(" %9s", way));
        System.out.println();
        for (int round = 1 - UNMEASURED_ROUNDS; round <= ROUNDS; round++) {
            var figures = new LinkedHashMap<String, Double>();
            ways.forEach((way, url) -> figures.put(way, throughput.perSecond(url + PATH, ROUND)));
            if (round > 0) {
                figures.forEach((way, figure) ->
                        measured.computeIfAbsent(way, any -> new ArrayList<>()).add(figure));
                System.out.printf("%-34s", "round " + round);
                figures.values().forEach(figure -> System.out.printf(" %9.0f", figure));
                System.out.println();
            }
        }
        ratios(measured);
    }

    /** Of each round, since what else the machine does changes from round to round. */
    private static void ratios(Map<String, List<Double>> measured) {
        var gateway = measured.getOrDefault("gateway", List.of());
        measured.forEach((way, figures) -> {
            if (!way.equals("gateway")) {
                var ratios = new ArrayList<Double>();
                for (int round = 0; round < figures.size(); round++) {
                    ratios.add(gateway.get(round) / figures.get(round));
                }
                System.out.printf("%-34s %9.2f%n", "gateway to " + way + ", median", median(ratios));
            }
        });
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
