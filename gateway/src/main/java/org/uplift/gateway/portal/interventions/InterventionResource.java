package org.uplift.gateway.portal.interventions;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.uplift.gateway.calls.Calls;
import org.uplift.gateway.calls.Calls.Pending;
import org.uplift.gateway.calls.Section;
import org.uplift.gateway.portal.page.Answers;
import org.uplift.gateway.routes.Service;
import org.uplift.gateway.services.interventions.Intervention;
import org.uplift.gateway.services.interventions.InterventionsClient;
import org.uplift.gateway.services.schools.Person;
import org.uplift.gateway.services.schools.School;
import org.uplift.gateway.services.schools.SchoolsClient;
import org.uplift.gateway.session.OpenTo;
import org.uplift.gateway.session.Signed;
import org.uplift.platform.permission.Permission;

/** One intervention, from the evidence for its need to its impact. */
@Path("/interventions/{id}")
public class InterventionResource {

    private final Calls calls;
    private final InterventionsClient interventions;
    private final SchoolsClient schools;
    private final Signed signed;

    InterventionResource(
            Calls calls,
            @RestClient InterventionsClient interventions,
            @RestClient SchoolsClient schools,
            Signed signed) {
        this.calls = calls;
        this.interventions = interventions;
        this.schools = schools;
        this.signed = signed;
    }

    @GET
    @OpenTo(Permission.INTERVENTIONS_READ)
    @RunOnVirtualThread
    public Response intervention(@RestPath UUID id) {
        var bearer = signed.bearer();
        var intervention = read(bearer, id);
        var school = calls.start(Service.SCHOOLS, () -> schools.school(bearer, intervention.schoolUrn()));
        var people = people(bearer, intervention);
        return Answers.page(Templates.intervention(intervention, school.section(), people));
    }

    /** The part of the page that changes while schools and finance answer; fetched by script until they have. */
    @GET
    @Path("/life")
    @OpenTo(Permission.INTERVENTIONS_READ)
    @RunOnVirtualThread
    public Response life(@RestPath UUID id) {
        var bearer = signed.bearer();
        var intervention = read(bearer, id);
        return Answers.page(Templates.life(intervention, people(bearer, intervention)));
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

        static native TemplateInstance intervention(Intervention intervention, Section<School> school, People people);

        static native TemplateInstance life(Intervention intervention, People people);
    }
}
