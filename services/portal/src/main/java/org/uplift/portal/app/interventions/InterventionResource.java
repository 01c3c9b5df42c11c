package org.uplift.portal.app.interventions;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.permission.Permission;
import org.uplift.platform.services.Service;
import org.uplift.portal.kit.calls.Calls;
import org.uplift.portal.kit.calls.Calls.Pending;
import org.uplift.portal.kit.calls.Section;
import org.uplift.portal.kit.page.Answers;
import org.uplift.portal.kit.page.Words;
import org.uplift.portal.kit.record.Histories;
import org.uplift.portal.kit.record.Moment;
import org.uplift.portal.kit.record.Offer;
import org.uplift.portal.kit.record.RecordHead;
import org.uplift.portal.kit.record.Tab;
import org.uplift.portal.kit.session.OpenTo;
import org.uplift.portal.kit.session.Signed;
import org.uplift.portal.services.interventions.Intervention;
import org.uplift.portal.services.interventions.InterventionsClient;
import org.uplift.portal.services.schools.Person;
import org.uplift.portal.services.schools.SchoolsClient;

/** One intervention, from the evidence for its need to its impact. */
@Path("/interventions/{id}")
public class InterventionResource {

    private final Calls calls;
    private final InterventionsClient interventions;
    private final SchoolsClient schools;
    private final Histories histories;
    private final Signed signed;

    InterventionResource(
            Calls calls,
            @RestClient InterventionsClient interventions,
            @RestClient SchoolsClient schools,
            Histories histories,
            Signed signed) {
        this.calls = calls;
        this.interventions = interventions;
        this.schools = schools;
        this.histories = histories;
        this.signed = signed;
    }

    @GET
    @OpenTo(Permission.INTERVENTIONS_READ)
    @RunOnVirtualThread
    public Response intervention(
            @RestPath UUID id, @RestQuery @Nullable String tab, @RestQuery @Nullable String after) {
        var bearer = signed.bearer();
        var intervention = read(bearer, id);
        var head = head(intervention, tab);
        if (head.at("history")) {
            return Answers.page(histories.page(
                    head, Service.INTERVENTIONS, "interventions", id.toString(), "intervention", Deeds.LABELS, after));
        }
        if (head.at("reviews")) {
            return Answers.page(
                    Templates.reviews(head, intervention, intervention.held().reversed()));
        }
        return Answers.page(
                Templates.intervention(head, intervention, people(bearer, intervention), moments(intervention)));
    }

    private static RecordHead head(Intervention intervention, @Nullable String tab) {
        var at = "/interventions/" + intervention.id();
        var subject = intervention.subject() == null ? "" : ", " + intervention.subject();
        var head = RecordHead.of(intervention.summary())
                .caption(Words.of(intervention.strand()) + subject)
                .within(intervention.school(), "/schools/" + intervention.schoolUrn())
                .sub("%s, %s to %s"
                        .formatted(
                                Words.of(intervention.route()),
                                Words.day(intervention.startsOn()),
                                Words.day(intervention.endsOn())))
                .back("Interventions", "/interventions")
                .actions(
                        intervention.actions(),
                        Offer.of("REVIEW", "Review", at + "/review"),
                        Offer.of("RESUME", "Resume", at + "/resume"),
                        Offer.of("CLOSE", "Close", at + "/close"),
                        Offer.of("PAUSE", "Pause", at + "/pause"),
                        Offer.quiet("STOP", "Stop", at + "/stop"))
                .tabs(
                        at,
                        tab,
                        Tab.of("life", "Life"),
                        Tab.of("reviews", "Reviews", intervention.held().size()),
                        Tab.of("history", "History"));
        return head.at("life") ? head : head.status(intervention.status());
    }

    private static List<Moment> moments(Intervention intervention) {
        return intervention.happened().reversed().stream()
                .map(entry -> new Moment(
                        Words.of(entry.what()),
                        Words.shortDay(entry.on()),
                        "",
                        Optional.ofNullable(entry.detail())
                                .map(InterventionResource::told)
                                .orElse("")))
                .toList();
    }

    /** A judgement or a verdict in words; a reason as it was written. */
    private static String told(String detail) {
        return detail.matches("[A-Z_]+") ? Words.of(detail) : detail;
    }

    private Intervention read(String bearer, UUID id) {
        return calls.start(Service.INTERVENTIONS, () -> interventions.intervention(bearer, id))
                .await();
    }

    private People people(String bearer, Intervention intervention) {
        var asked = new LinkedHashMap<UUID, Pending<Person>>();
        for (var support : intervention.people()) {
            asked.computeIfAbsent(
                    support.personId(), person -> calls.start(Service.SCHOOLS, () -> schools.person(bearer, person)));
        }
        var answered = new LinkedHashMap<UUID, Section<Person>>();
        asked.forEach((person, pending) -> answered.put(person, pending.section()));
        return new People(answered);
    }

    @CheckedTemplate(basePath = "interventions")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance intervention(
                RecordHead head, Intervention intervention, People people, List<Moment> moments);

        static native TemplateInstance reviews(
                RecordHead head, Intervention intervention, List<Intervention.Review> newestFirst);
    }
}
