package org.uplift.portal.app.schools;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestPath;
import org.uplift.platform.permission.Permission;
import org.uplift.platform.services.Service;
import org.uplift.portal.app.register.Gias;
import org.uplift.portal.app.register.OwnSchools;
import org.uplift.portal.kit.calls.Calls;
import org.uplift.portal.kit.calls.Versioned;
import org.uplift.portal.kit.forms.Choice;
import org.uplift.portal.kit.forms.Clash;
import org.uplift.portal.kit.forms.Form;
import org.uplift.portal.kit.forms.Forms;
import org.uplift.portal.kit.forms.Submission;
import org.uplift.portal.kit.page.PageAnswers;
import org.uplift.portal.kit.record.Histories;
import org.uplift.portal.kit.session.KeptForms;
import org.uplift.portal.kit.session.OpenTo;
import org.uplift.schools.api.register.AssignHub;
import org.uplift.schools.api.register.SchoolRecord;
import org.uplift.schools.api.register.SchoolsApi;

/** Puts a school in a hub: one there is, a new one, or none. */
@Path("/schools/{urn:\\d{1,7}}/hub")
public class HubForms {

    private static final String HUB = "hub";
    private static final String NAME = "name";
    private static final String ANOTHER = "another";
    private static final String NONE = "none";

    private final Calls calls;
    private final Forms forms;
    private final SchoolsApi schools;
    private final OwnSchools ownSchools;
    private final Histories histories;
    private final KeptForms kept;

    HubForms(Calls calls, Forms forms, SchoolsApi schools, OwnSchools ownSchools, Histories histories, KeptForms kept) {
        this.calls = calls;
        this.forms = forms;
        this.schools = schools;
        this.ownSchools = ownSchools;
        this.histories = histories;
        this.kept = kept;
    }

    @GET
    @OpenTo(Permission.SCHOOLS_IMPORT)
    @RunOnVirtualThread
    public Response form(@RestPath int urn) {
        var school = read(urn);
        var hub = Objects.requireNonNullElse(school.record().hub(), NONE);
        var form = Form.opened(kept, Map.of(HUB, hub)).about(school);
        return PageAnswers.page(page(urn, school.record(), form));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @OpenTo(Permission.SCHOOLS_IMPORT)
    @RunOnVirtualThread
    public Response assign(@RestPath int urn, MultivaluedMap<String, String> sent) {
        var submission = new Submission(sent);
        var wanted = wanted(submission);
        if (wanted.isEmpty()) {
            var field = submission.value(HUB).isEmpty() ? HUB : NAME;
            var form = submission.form().with(field, field.equals(HUB) ? "Choose a hub" : "Enter the new hub's name");
            return PageAnswers.again(page(urn, read(urn).record(), form));
        }
        var hub = new AssignHub(wanted.equals(NONE) ? null : wanted);
        return forms.sending(submission, form -> page(urn, read(urn).record(), form))
                .clashing(() -> clash(urn, wanted))
                .to(Service.SCHOOLS, () -> {
                    schools.assign(urn, submission.version(), hub);
                    return "/schools/" + urn + "?done=hub";
                });
    }

    private static String wanted(Submission submission) {
        var chosen = submission.value(HUB);
        return chosen.equals(ANOTHER) ? submission.value(NAME) : chosen;
    }

    private Clash clash(int urn, String wanted) {
        var now = read(urn);
        return Clash.of(
                        now.version(),
                        histories.latest(Service.SCHOOLS, place -> schools.history(urn, place), "school", Gias.WORDS))
                .now(
                        HUB,
                        "Hub",
                        wanted.equals(NONE) ? "No hub" : wanted,
                        Objects.requireNonNullElse(now.record().hub(), "No hub"));
    }

    private TemplateInstance page(int urn, SchoolRecord school, Form form) {
        var own = ownSchools.start().section();
        var hubs = new ArrayList<Choice>();
        if (own.present()) {
            own.get().hubs().forEach(hub -> hubs.add(new Choice(hub.value(), hub.label())));
        }
        hubs.add(new Choice(NONE, "No hub"));
        hubs.add(new Choice(ANOTHER, "A new hub"));
        return Templates.hub(urn, school, form, hubs);
    }

    private Versioned<SchoolRecord> read(int urn) {
        return Versioned.of(
                calls.start(Service.SCHOOLS, () -> schools.read(urn)).await());
    }

    @CheckedTemplate(basePath = "schools")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance hub(int urn, SchoolRecord school, Form form, List<Choice> hubs);
    }
}
