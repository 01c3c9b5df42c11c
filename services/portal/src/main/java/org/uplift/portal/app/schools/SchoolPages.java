package org.uplift.portal.app.schools;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.permission.Permission;
import org.uplift.platform.services.Service;
import org.uplift.portal.app.register.Gias;
import org.uplift.portal.kit.calls.Calls;
import org.uplift.portal.kit.page.PageAnswers;
import org.uplift.portal.kit.record.Histories;
import org.uplift.portal.kit.session.OpenTo;
import org.uplift.portal.kit.session.Signed;
import org.uplift.schools.api.register.SchoolsApi;

/** One school: a record with a part for each thing people come for. A part asks only for what it shows. */
@Path("/schools/{urn:\\d{1,7}}")
public class SchoolPages {

    private final Calls calls;
    private final SchoolsApi schools;
    private final SchoolParts parts;
    private final Histories histories;
    private final Signed signed;

    SchoolPages(Calls calls, SchoolsApi schools, SchoolParts parts, Histories histories, Signed signed) {
        this.calls = calls;
        this.schools = schools;
        this.parts = parts;
        this.histories = histories;
        this.signed = signed;
    }

    @GET
    @OpenTo(Permission.SCHOOLS_READ)
    @RunOnVirtualThread
    public Response school(
            @RestPath int urn,
            @RestQuery @Nullable String tab,
            @RestQuery @Nullable String year,
            @RestQuery @Nullable String after,
            @RestQuery @DefaultValue("") String done) {
        var asked = calls.start(Service.SCHOOLS, () -> schools.read(urn).getEntity());
        var head = new SchoolHead(urn, asked::section, SchoolHead.tabs(signed, urn), tab, done);
        return PageAnswers.page(
                switch (head.part()) {
                    case SchoolHead.PEOPLE -> parts.people(head);
                    case SchoolHead.SUPPORT -> parts.support(head, year);
                    case SchoolHead.NEEDS -> parts.needs(head);
                    case SchoolHead.INSPECTIONS -> parts.inspections(head);
                    case SchoolHead.FACTS -> parts.facts(head);
                    case SchoolHead.HISTORY ->
                        histories.page(
                                head.record(),
                                Service.SCHOOLS,
                                place -> schools.history(urn, place),
                                "school",
                                Gias.WORDS,
                                after);
                    default -> parts.overview(head);
                });
    }
}
