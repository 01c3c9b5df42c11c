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
import java.util.Map;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.permission.Permission;
import org.uplift.platform.services.Service;
import org.uplift.portal.kit.calls.Calls;
import org.uplift.portal.kit.calls.Section;
import org.uplift.portal.kit.forms.CheckAnswers;
import org.uplift.portal.kit.forms.Form;
import org.uplift.portal.kit.forms.Forms;
import org.uplift.portal.kit.forms.Submission;
import org.uplift.portal.kit.page.PageAnswers;
import org.uplift.portal.kit.page.Words;
import org.uplift.portal.kit.session.KeptForms;
import org.uplift.portal.kit.session.OpenTo;
import org.uplift.schools.api.inspections.Framework;
import org.uplift.schools.api.inspections.FrameworkRecord;
import org.uplift.schools.api.inspections.InspectionsApi;
import org.uplift.schools.api.inspections.RecordInspection;
import org.uplift.schools.api.register.SchoolRecord;
import org.uplift.schools.api.register.SchoolsApi;

/** Records an inspection: first its day, which decides the framework; then what it found, in that framework's words. */
@Path("/schools/{urn:\\d{1,7}}/inspections/new")
public class InspectionForms {

    private static final String DAY = "inspectedOn";

    private final Calls calls;
    private final Forms forms;
    private final SchoolsApi schools;
    private final InspectionsApi inspections;
    private final KeptForms kept;
    private final Clock clock;

    InspectionForms(
            Calls calls, Forms forms, SchoolsApi schools, InspectionsApi inspections, KeptForms kept, Clock clock) {
        this.calls = calls;
        this.forms = forms;
        this.schools = schools;
        this.inspections = inspections;
        this.kept = kept;
        this.clock = clock;
    }

    @GET
    @OpenTo(Permission.INSPECTIONS_RECORD)
    @RunOnVirtualThread
    public Response form(@RestPath int urn, @Context UriInfo address) {
        var asked = new Submission(address.getQueryParameters());
        var day = asked.as(Began.class).inspectedOn();
        if (kept.take().isPresent()) {
            var form = Form.opened(kept, Map.of());
            return PageAnswers.page(found(urn, LocalDate.parse(form.value(DAY)), form));
        }
        if (asked.value(DAY).isEmpty() && address.getQueryParameters().isEmpty()) {
            return PageAnswers.page(Templates.inspectionDay(urn, school(urn), Form.empty()));
        }
        if (day == null) {
            var form = asked.form();
            return PageAnswers.again(Templates.inspectionDay(
                    urn, school(urn), form.refused() ? form : form.with(DAY, "Enter the day it began")));
        }
        if (day.isAfter(LocalDate.now(clock))) {
            return PageAnswers.again(Templates.inspectionDay(
                    urn, school(urn), asked.form().with(DAY, "The day must be today or in the past")));
        }
        return PageAnswers.page(found(urn, day, Form.filled(Map.of(DAY, day.toString()))));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @OpenTo(Permission.INSPECTIONS_RECORD)
    @RunOnVirtualThread
    public Response record(@RestPath int urn, MultivaluedMap<String, String> sent) {
        var submission = new Submission(sent).none("NONE").rowsHave("grades", "grade");
        var inspection = submission.as(RecordInspection.class);
        if (!submission.readable() || inspection.inspectedOn() == null) {
            return PageAnswers.again(Templates.inspectionDay(urn, school(urn), submission.form()));
        }
        var framework = framework(inspection.inspectedOn());
        return forms.sending(
                        submission,
                        form -> Templates.inspection(urn, school(urn), new InspectionChoices(framework), form))
                .checking(() -> answers(urn, framework, submission))
                .to(Service.SCHOOLS, () -> {
                    inspections.record(urn, submission.key(), inspection);
                    return "/schools/" + urn + "?tab=inspections&done=inspection";
                });
    }

    /** The first step's only answer. */
    public record Began(@Nullable LocalDate inspectedOn) {}

    private TemplateInstance found(int urn, LocalDate day, Form form) {
        return Templates.inspection(urn, school(urn), new InspectionChoices(framework(day)), form);
    }

    private static CheckAnswers answers(int urn, FrameworkRecord framework, Submission submission) {
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

    private static Map<String, String> titles(FrameworkRecord framework) {
        var titles = new LinkedHashMap<String, String>();
        framework.grades().forEach(one -> titles.put(one.value(), one.title()));
        framework.safeguarding().forEach(one -> titles.put(one.value(), one.title()));
        framework.categories().forEach(one -> titles.put(one.value(), one.title()));
        return titles;
    }

    private FrameworkRecord framework(LocalDate day) {
        return calls.start(Service.SCHOOLS, () -> inspections.frameworks()).await().items().stream()
                .filter(framework -> framework.framework() == Framework.on(day))
                .findFirst()
                .orElseThrow();
    }

    private Section<SchoolRecord> school(int urn) {
        return calls.start(Service.SCHOOLS, () -> schools.read(urn).getEntity()).section();
    }

    @CheckedTemplate(basePath = "schools")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance inspectionDay(int urn, Section<SchoolRecord> school, Form form);

        static native TemplateInstance inspection(
                int urn, Section<SchoolRecord> school, InspectionChoices choices, Form form);
    }
}
