package org.uplift.portal.app.needs;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestPath;
import org.uplift.interventions.api.needs.NeedsApi;
import org.uplift.interventions.api.needs.RecordNeed;
import org.uplift.platform.api.Strand;
import org.uplift.platform.permission.Permission;
import org.uplift.platform.services.Service;
import org.uplift.portal.kit.calls.Calls;
import org.uplift.portal.kit.calls.Section;
import org.uplift.portal.kit.forms.Choice;
import org.uplift.portal.kit.forms.Form;
import org.uplift.portal.kit.forms.Forms;
import org.uplift.portal.kit.forms.Submission;
import org.uplift.portal.kit.page.PageAnswers;
import org.uplift.portal.kit.session.KeptForms;
import org.uplift.portal.kit.session.OpenTo;
import org.uplift.portal.kit.session.OpenedOnce;
import org.uplift.schools.api.register.SchoolRecord;
import org.uplift.schools.api.register.SchoolsApi;

/** Recording a need of a school. */
@Path("/schools/{urn:\\d{1,7}}/needs/new")
public class NeedForms {

    private static final int ROWS = 2;

    private final Calls calls;
    private final SchoolsApi schools;
    private final NeedsApi needs;
    private final KeptForms kept;
    private final Forms forms;

    NeedForms(Calls calls, SchoolsApi schools, NeedsApi needs, KeptForms kept, Forms forms) {
        this.calls = calls;
        this.schools = schools;
        this.needs = needs;
        this.kept = kept;
        this.forms = forms;
    }

    @GET
    @OpenTo(Permission.NEEDS_RECORD)
    @OpenedOnce
    @RunOnVirtualThread
    public Response form(@RestPath int urn) {
        return PageAnswers.page(form(urn, Form.opened(kept, Map.of())));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @OpenTo(Permission.NEEDS_RECORD)
    @RunOnVirtualThread
    public Response record(@RestPath int urn, MultivaluedMap<String, String> sent) {
        var submission = new Submission(sent).with("schoolUrn", urn).rowsHave("evidence", "note");
        var need = submission.as(RecordNeed.class);
        return forms.sending(submission, form -> form(urn, form)).to(Service.INTERVENTIONS, () -> {
            var recorded = needs.record(submission.key(), need).getEntity();
            return "/needs/" + recorded.id() + "?done=recorded";
        });
    }

    private TemplateInstance form(int urn, Form form) {
        var school = calls.start(Service.SCHOOLS, () -> schools.read(urn).getEntity())
                .section();
        return Templates.form(urn, school, form, Choice.of(Strand.class), form.rows("evidence", ROWS));
    }

    @CheckedTemplate(basePath = "needs")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance form(
                int urn, Section<SchoolRecord> school, Form form, List<Choice> strands, List<Integer> rows);
    }
}
