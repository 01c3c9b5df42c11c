package org.uplift.bench;

/** Where the platform that is measured answers, as its environment says; the documented ports where it does not. */
record Addresses(String gateway, String schools, String codesign, String interventions, String reporting) {

    static Addresses ofEnvironment() {
        return new Addresses(
                Settings.of("UPLIFT_BENCH_GATEWAY", "http://localhost:8080"),
                Settings.of("UPLIFT_BENCH_SCHOOLS", "http://localhost:8081"),
                Settings.of("UPLIFT_BENCH_CODESIGN", "http://localhost:8082"),
                Settings.of("UPLIFT_BENCH_INTERVENTIONS", "http://localhost:8083"),
                Settings.of("UPLIFT_BENCH_REPORTING", "http://localhost:8085"));
    }
}
