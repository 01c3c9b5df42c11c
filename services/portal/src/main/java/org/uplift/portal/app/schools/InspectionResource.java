package org.uplift.portal.app.schools;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.uplift.platform.permission.Permission;
import org.uplift.platform.services.Service;
import org.uplift.portal.kit.calls.Calls;
import org.uplift.portal.kit.calls.Section;
import org.uplift.portal.kit.forms.CheckAnswers;
import org.uplift.portal.kit.forms.Form;
import org.uplift.portal.kit.forms.Forms;
import org.uplift.portal.kit.forms.Submission;
import org.uplift.portal.kit.page.Answers;
import org.uplift.portal.kit.page.Words;
import org.uplift.portal.kit.session.KeptForms;
import org.uplift.portal.kit.session.OpenTo;
import org.uplift.portal.kit.session.Signed;
import org.uplift.portal.services.schools.Framework;
import org.uplift.portal.services.schools.InspectionsClient;
import org.uplift.portal.services.schools.School;
import org.uplift.portal.services.schools.SchoolsClient;

/** Records an inspection: first its day, which decides the framework; then what it found, in that framework's words. */
@Path("/schools/{urn:\\d{1,7}}/inspections/new")
public class InspectionResource {

    private static final String DAY = "inspectedOn";

    private final Calls calls;
    private final Forms forms;
    private final SchoolsClient schools;
    private final InspectionsClient inspections;
    private final Signed signed;
    private final KeptForms kept;
    private final Clock clock;

    InspectionResource(
            Calls calls,
            Forms forms,
            @RestClient SchoolsClient schools,
            @RestClient InspectionsClient inspections,
            Signed signed,
            KeptForms kept,
            Clock clock) {
        this.calls = calls;
        this.forms = forms;
        this.schools = schools;
        this.inspections = inspections;
        this.signed = signed;
        this.kept = kept;
        this.clock = clock;
    }

    @GET
    @OpenTo(Permission.INSPECTIONS_RECORD)
    @RunOnVirtualThread
    public Response form(@RestPath int urn, @Context UriInfo address) {
        var asked = new Submission(address.getQueryParameters()).date(DAY);
        if (kept.take().isPresent()) {
            var form = Form.opened(kept, Map.of());
            return Answers.page(found(urn, LocalDate.parse(form.value(DAY)), form));
        }
        if (asked.value(DAY).isEmpty() && address.getQueryParameters().isEmpty()) {
            return Answers.page(Templates.inspectionDay(urn, school(urn), Form.empty()));
        }
        var form = asked.value(DAY).isEmpty() ? asked.form().with(DAY, "Enter the day it began") : asked.form();
        if (form.refused()) {
            return Answers.again(Templates.inspectionDay(urn, school(urn), form));
        }
        var day = LocalDate.parse(asked.value(DAY));
        if (day.isAfter(LocalDate.now(clock))) {
            return Answers.again(
                    Templates.inspectionDay(urn, school(urn), form.with(DAY, "The day must be today or in the past")));
        }
        return Answers.page(found(urn, day, Form.filled(Map.of(DAY, day.toString()))));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @OpenTo(Permission.INSPECTIONS_RECORD)
    @RunOnVirtualThread
    public Response record(@RestPath int urn, MultivaluedMap<String, String> sent) {
        var submission = new Submission(sent)
                .date(DAY)
                .date("publishedOn")
                .text("overall")
                .text("outcome")
                .text("safeguarding")
                .text("inspectionNumber")
                .text("url")
                .text("beforeJoining")
                .rows("grades", "grade", List.of("area", "grade"), List.of(), List.of());
        if (!submission.value("category").equals("NONE")) {
            submission.text("category");
        }
        var day = submission.readable() ? submission.value(DAY) : "";
        if (day.isEmpty()) {
            return Answers.again(Templates.inspectionDay(urn, school(urn), submission.form()));
        }
        var bearer = signed.bearer();
        var framework = framework(LocalDate.parse(day));
        return forms.sending(
                        submission,
                        form -> Templates.inspection(urn, school(urn), new InspectionChoices(framework), form))
                .checking(() -> answers(urn, framework, submission))
                .to(Service.SCHOOLS, () -> {
                    inspections.record(bearer, submission.key(), urn, submission.body());
                    return "/schools/" + urn + "?tab=inspections&done=inspection";
                });
    }

    private TemplateInstance found(int urn, LocalDate day, Form form) {
        return Templates.inspection(urn, school(urn), new InspectionChoices(framework(day)), form);
    }

    private static CheckAnswers answers(int urn, Framework framework, Submission submission) {
        var titles = titles(framework);
        var answers = CheckAnswers.of("Check the inspection", "/schools/" + urn + "/inspections/new")
                .caption(framework.title())
                .part("The inspection")
                .answer(DAY, "Began on", Words.day(LocalDate.parse(submission.value(DAY))))
                .answer("publishedOn", "Report published", day(submission.value("publishedOn")))
                .answer(
                        "beforeJoining",
                        "Before the school joined the trust",
                        submission.value("beforeJoining").equals("true") ? "Yes" : "No")
                .part("What it found");
        if (framework.hasOverall()) {
            answers.answer("overall", "Overall effectiveness", titles.getOrDefault(submission.value("overall"), ""));
        }
        if (framework.hasOutcomes()) {
            answers.answer("outcome", "Outcome in words", submission.value("outcome"));
        }
        for (var area : framework.areas()) {
            var field = "grades." + area.value() + ".grade";
            answers.answer(field, area.title(), titles.getOrDefault(submission.value(field), ""));
        }
        return answers.answer("safeguarding", "Safeguarding", titles.getOrDefault(submission.value("safeguarding"), ""))
                .answer("category", "Category of concern", titles.getOrDefault(submission.value("category"), "None"))
                .answer("inspectionNumber", "Inspection number", submission.value("inspectionNumber"))
                .answer("url", "Report", submission.value("url"))
                .consequence("The school's page will show it from now on. A recorded inspection is not changed later.")
                .button("Record the inspection");
    }

    private static String day(String day) {
        return day.isEmpty() ? "" : Words.day(LocalDate.parse(day));
    }

    private static Map<String, String> titles(Framework framework) {
        var titles = new LinkedHashMap<String, String>();
        framework.grades().forEach(one -> titles.put(one.value(), one.title()));
        framework.safeguarding().forEach(one -> titles.put(one.value(), one.title()));
        framework.categories().forEach(one -> titles.put(one.value(), one.title()));
        return titles;
    }

    private Framework framework(LocalDate day) {
        var bearer = signed.bearer();
        return calls.start(Service.SCHOOLS, () -> inspections.frameworks(bearer)).await().items().stream()
                .filter(framework -> framework.on(day))
                .findFirst()
                .orElseThrow();
    }

    private Section<School> school(int urn) {
        var bearer = signed.bearer();
        return calls.start(Service.SCHOOLS, () -> schools.school(bearer, urn)).section();
    }

    @CheckedTemplate(basePath = "schools")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance inspectionDay(int urn, Section<School> school, Form form);

        static native TemplateInstance inspection(
                int urn, Section<School> school, InspectionChoices choices, Form form);
    }
}
