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
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.uplift.interventions.api.commissioning.InterventionAction;
import org.uplift.interventions.api.commissioning.InterventionsApi;
import org.uplift.interventions.api.delivery.ReviewRow;
import org.uplift.interventions.api.trace.InterventionRecord;
import org.uplift.interventions.api.trace.TraceApi;
import org.uplift.platform.permission.Permission;
import org.uplift.platform.services.Service;
import org.uplift.portal.kit.calls.Calls;
import org.uplift.portal.kit.calls.Calls.Pending;
import org.uplift.portal.kit.calls.Section;
import org.uplift.portal.kit.page.PageAnswers;
import org.uplift.portal.kit.page.Words;
import org.uplift.portal.kit.record.Histories;
import org.uplift.portal.kit.record.Moment;
import org.uplift.portal.kit.record.Offer;
import org.uplift.portal.kit.record.RecordHead;
import org.uplift.portal.kit.record.Tab;
import org.uplift.portal.kit.session.OpenTo;
import org.uplift.schools.api.people.PeopleApi;
import org.uplift.schools.api.people.PersonRecord;

/** One intervention, from the evidence for its need to its impact. */
@Path("/interventions/{id}")
public class InterventionPages {

    private final Calls calls;
    private final TraceApi trace;
    private final InterventionsApi interventions;
    private final PeopleApi colleagues;
    private final Histories histories;

    InterventionPages(
            Calls calls, TraceApi trace, InterventionsApi interventions, PeopleApi colleagues, Histories histories) {
        this.calls = calls;
        this.trace = trace;
        this.interventions = interventions;
        this.colleagues = colleagues;
        this.histories = histories;
    }

    @GET
    @OpenTo(value = Permission.INTERVENTIONS_READ, orRelated = true)
    @RunOnVirtualThread
    public Response intervention(
            @RestPath UUID id, @RestQuery @Nullable String tab, @RestQuery @Nullable String after) {
        var intervention = calls.start(
                        Service.INTERVENTIONS, () -> trace.read(id).getEntity())
                .await();
        var head = head(intervention, tab);
        if (head.at("history")) {
            return PageAnswers.page(histories.page(
                    head,
                    Service.INTERVENTIONS,
                    place -> interventions.history(id, place),
                    "intervention",
                    InterventionCommands.WORDS,
                    after));
        }
        if (head.at("reviews")) {
            return PageAnswers.page(
                    Templates.reviews(head, intervention, intervention.reviews().reversed()));
        }
        return PageAnswers.page(
                Templates.intervention(head, intervention, people(intervention), moments(intervention)));
    }

    private static RecordHead head(InterventionRecord intervention, @Nullable String tab) {
        var at = "/interventions/" + intervention.id();
        var subject = intervention.subject() == null ? "" : ", " + intervention.subject();
        var head = RecordHead.of(intervention.summary())
                .caption(intervention.strand().label() + subject)
                .within(
                        Words.school(intervention.schoolName(), intervention.schoolUrn()),
                        "/schools/" + intervention.schoolUrn())
                .sub("%s, %s to %s"
                        .formatted(
                                intervention.route().label(),
                                Words.day(intervention.startsOn()),
                                Words.day(intervention.endsOn())))
                .back("Interventions", "/interventions")
                .actions(
                        intervention.actions(),
                        Offer.of(InterventionAction.REVIEW, "Review", at + "/review"),
                        Offer.of(InterventionAction.RESUME, "Resume", at + "/resume"),
                        Offer.of(InterventionAction.CLOSE, "Close", at + "/close"),
                        Offer.of(InterventionAction.PAUSE, "Pause", at + "/pause"),
                        Offer.quiet(InterventionAction.STOP, "Stop", at + "/stop"))
                .tabs(
                        at,
                        tab,
                        Tab.of("life", "Life"),
                        Tab.of("reviews", "Reviews", intervention.reviews().size()),
                        Tab.of("history", "History"));
        return head.at("life") ? head : head.status(intervention.status());
    }

    private static List<Moment> moments(InterventionRecord intervention) {
        return intervention.timeline().reversed().stream()
                .map(entry -> new Moment(
                        entry.what().label(),
                        Words.shortDay(entry.on()),
                        "",
                        Optional.ofNullable(entry.detail()).orElse("")))
                .toList();
    }

    private NamedPeople people(InterventionRecord intervention) {
        var asked = new LinkedHashMap<UUID, Pending<PersonRecord>>();
        for (var support : intervention.support()) {
            asked.computeIfAbsent(
                    support.personId(),
                    person -> calls.start(
                            Service.SCHOOLS, () -> colleagues.read(person).getEntity()));
        }
        var answered = new LinkedHashMap<UUID, Section<PersonRecord>>();
        asked.forEach((person, pending) -> answered.put(person, pending.section()));
        return new NamedPeople(answered);
    }

    @CheckedTemplate(basePath = "interventions")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance intervention(
                RecordHead head, InterventionRecord intervention, NamedPeople people, List<Moment> moments);

        static native TemplateInstance reviews(
                RecordHead head, InterventionRecord intervention, List<ReviewRow> newestFirst);
    }
}
