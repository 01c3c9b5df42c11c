package org.uplift.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.uplift.local.journeys.Collector.Span;

/** What one click sets in motion is one trace at the collector, from the gateway to reporting's copy. */
@Journey
class ClickTraceIT {

    private static final String FORM = "/schools/" + Trust.ASHFIELD + "/needs/new";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Trust trust;

    ClickTraceIT(Trust trust) {
        this.trust = trust;
    }

    @Test
    void aClickInThePortalIsOneTraceUpToReportingsCopy() {
        // given
        String trace = UUID.randomUUID().toString().replace("-", "");
        try (Visit visit = Visit.signIn(trust.platform().url(), "executive")) {
            String token = visit.tokenOf(FORM);

            // when
            visit.traced(trace).submit(FORM, Visit.aNeed(token));
        }

        // then
        await("the trace").atMost(PATIENCE).untilAsserted(() -> {
            List<Span> spans = of(trace);
            assertThat(spans)
                    .as("what the click asked for")
                    .anyMatch(span ->
                            span.service().equals("portal") && span.name().startsWith("POST"))
                    .anyMatch(span -> span.service().equals("interventions")
                            && span.name().startsWith("POST"))
                    .anyMatch(span -> span.service().equals("reporting"));
            Span copied = spans.stream()
                    .filter(span -> span.service().equals("reporting"))
                    .findFirst()
                    .orElseThrow();
            assertThat(servicesBefore(copied, spans))
                    .as("who led to the copy, of %s", spans)
                    .contains("gateway", "portal", "interventions");
        });
    }

    private List<Span> of(String trace) {
        return trust.collector().spans().stream()
                .filter(span -> span.trace().equals(trace))
                .toList();
    }

    /** From span to parent, up to the click. */
    private static Set<String> servicesBefore(Span last, List<Span> spans) {
        Set<String> services = new HashSet<>();
        var id = last.parent();
        while (true) {
            var wanted = id;
            var found = spans.stream().filter(span -> span.id().equals(wanted)).findFirst();
            if (found.isEmpty()) {
                return services;
            }
            services.add(found.get().service());
            id = found.get().parent();
        }
    }
}
