package org.uplift.portal.app.live;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Multi;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestQuery;
import org.uplift.interventions.api.trace.TraceApi;
import org.uplift.platform.problem.ProblemException;
import org.uplift.platform.problem.ProblemType;
import org.uplift.platform.services.Service;
import org.uplift.portal.kit.calls.Calls;
import org.uplift.portal.kit.session.OpenToSignedIn;
import org.uplift.portal.kit.session.Signed;
import org.uplift.schools.api.register.SchoolsApi;

/**
 * Server-sent events for pages on which people wait: only that something changed, never what. Nothing holds a thread
 * while a stream is open.
 */
@Path("/live")
public class LiveResource {

    private static final int MOST = 20;
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final Happenings happenings;
    private final OpenStreams streams;
    private final Calls calls;
    private final TraceApi trace;
    private final SchoolsApi schools;
    private final ImportWatch imports;
    private final Signed signed;
    private final Clock clock;
    private final Duration heartBeat;

    LiveResource(
            Happenings happenings,
            OpenStreams streams,
            Calls calls,
            TraceApi trace,
            SchoolsApi schools,
            ImportWatch imports,
            Signed signed,
            Clock clock,
            @ConfigProperty(name = "uplift.portal.live.heart-beat", defaultValue = "15s") Duration heartBeat) {
        this.happenings = happenings;
        this.streams = streams;
        this.calls = calls;
        this.trace = trace;
        this.schools = schools;
        this.imports = imports;
        this.signed = signed;
        this.clock = clock;
        this.heartBeat = heartBeat;
    }

    /** Open until the session's token has had its time; the browser comes again by itself, with a newer one. */
    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @OpenToSignedIn
    @RunOnVirtualThread
    public Multi<OutboundSseEvent> live(
            @RestQuery List<UUID> intervention,
            @RestQuery List<Integer> school,
            @RestQuery("import") List<UUID> imported,
            @RestQuery List<String> topic,
            @Context Sse sse,
            RoutingContext routing) {
        var interest = Interest.in(
                intervention,
                school,
                imported,
                topic.stream().map(this::topic).toList(),
                Topic.readable(one -> one.opensTo(signed)));
        if (interest.size() == 0 || interest.size() > MOST) {
            throw new ProblemException(
                    ProblemType.INVALID_PARAMETER, "Say what to listen for, at most %d things.".formatted(MOST));
        }
        readable(interest);
        var person = signed.person();
        if (!streams.take(person)) {
            throw new ProblemException(
                    ProblemType.TOO_MANY_REQUESTS, "At most %d streams each.".formatted(OpenStreams.EACH));
        }
        // A proxy that gathers an answer before it passes it on would hold every event back.
        routing.response().putHeader("X-Accel-Buffering", "no");
        return events(interest, signed.bearer(), sse, until()).onTermination().invoke(() -> streams.giveBack(person));
    }

    private Multi<OutboundSseEvent> events(Interest interest, String bearer, Sse sse, Duration until) {
        var heard = Multi.createBy().merging().streams(happenings.listen(), imports.watch(interest.imports(), bearer));
        var changes = heard.filter(interest::covers).map(happening -> change(sse, interest, happening));
        var beats = Multi.createFrom()
                .ticks()
                .startingAfter(heartBeat)
                .every(heartBeat)
                .onOverflow()
                .drop()
                .map(beat -> sse.newEventBuilder().name("beat").data("").build());
        var ready = Multi.createFrom()
                .item(sse.newEventBuilder().name("ready").data("").build());
        return Multi.createBy()
                .merging()
                .streams(ready, changes, beats)
                .select()
                .first(until)
                .onFailure(Happenings.Ended.class)
                .recoverWithCompletion();
    }

    /** A record somebody asked for by its identifier they know already; of the rest they learn the kind only. */
    private static OutboundSseEvent change(Sse sse, Interest interest, Happening happening) {
        var data = interest.named(happening)
                ? "{\"aggregate\":\"%s\",\"id\":\"%s\"}".formatted(happening.aggregate(), happening.id())
                : "{\"aggregate\":\"%s\"}".formatted(happening.aggregate());
        return sse.newEventBuilder().name("change").data(data).build();
    }

    private Topic topic(String name) {
        return Topic.named(name)
                .orElseThrow(() -> new ProblemException(
                        ProblemType.INVALID_PARAMETER, "There is no topic of that name to listen to."));
    }

    /** Refuses whoever may not read what they want to listen to: its service decides, as if they read it. */
    private void readable(Interest interest) {
        if (!interest.topics().stream().allMatch(one -> one.opensTo(signed))) {
            throw new ProblemException(ProblemType.FORBIDDEN, "None of your posts includes this.");
        }
        var ofInterventions = interest.interventions().stream()
                .map(id -> calls.start(Service.INTERVENTIONS, () -> trace.read(id)))
                .toList();
        var ofSchools = interest.schools().stream()
                .map(urn -> calls.start(Service.SCHOOLS, () -> schools.read(urn).getEntity()))
                .toList();
        var ofImports = interest.imports().stream()
                .map(id -> calls.start(Service.SCHOOLS, () -> imports.look(id)))
                .toList();
        ofImports.forEach(Calls.Pending::await);
        ofInterventions.forEach(Calls.Pending::await);
        ofSchools.forEach(Calls.Pending::await);
    }

    private Duration until() {
        var left =
                Duration.between(clock.instant(), signed.until(clock.instant().plus(LONGEST)));
        return left.compareTo(LONGEST) > 0 ? LONGEST : left.plusSeconds(1);
    }
}
