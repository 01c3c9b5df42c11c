package org.uplift.portal.app.people;

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
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.uplift.platform.permission.Permission;
import org.uplift.platform.services.Service;
import org.uplift.portal.kit.calls.Calls;
import org.uplift.portal.kit.forms.Form;
import org.uplift.portal.kit.forms.Forms;
import org.uplift.portal.kit.forms.Submission;
import org.uplift.portal.kit.listing.Cell;
import org.uplift.portal.kit.listing.Column;
import org.uplift.portal.kit.listing.Listing;
import org.uplift.portal.kit.listing.Lists;
import org.uplift.portal.kit.page.PageAnswers;
import org.uplift.portal.kit.session.KeptForms;
import org.uplift.portal.kit.session.OpenTo;
import org.uplift.schools.api.people.ApprovalAction;
import org.uplift.schools.api.people.ApprovalRow;
import org.uplift.schools.api.people.ApprovalsApi;
import org.uplift.schools.api.people.TurnDownAppointment;

/** Posts that wait for a second person: what waits, and one to approve or to turn down. */
@Path("/people/approvals")
public class ApprovalPages {

    private static final String ONE = "/{id:[0-9a-fA-F-]{36}}";
    private static final String ANSWER = "answer";
    private static final String REASON = "reason";

    private final Calls calls;
    private final Lists lists;
    private final Forms forms;
    private final ApprovalsApi approvals;
    private final KeptForms kept;

    ApprovalPages(Calls calls, Lists lists, Forms forms, ApprovalsApi approvals, KeptForms kept) {
        this.calls = calls;
        this.lists = lists;
        this.forms = forms;
        this.approvals = approvals;
        this.kept = kept;
    }

    @GET
    @OpenTo(Permission.APPOINTMENTS_APPROVE)
    @RunOnVirtualThread
    public Response list(@Context UriInfo asked) {
        return lists.answer(
                Listing.<ApprovalRow>of("approvals", "Waiting for a second person", "/people/approvals")
                        .counting("post", "posts")
                        .intro(
                                "Posts that decide, spend or run the office give nothing before somebody who neither wrote"
                                        + " them nor holds them has approved them.")
                        .nothingYet(
                                "Nothing waits",
                                "Posts that take a second person are listed here once they are written.")
                        .order("written")
                        .column(Column.<ApprovalRow>of(
                                        "Name",
                                        one -> Cell.link(
                                                one.person(),
                                                ApprovalWords.at(one),
                                                one.post() + ", " + ApprovalWords.place(one)))
                                .sortedBy("name"))
                        .column(Column.of("What is asked", one -> Cell.text(ApprovalWords.what(one))))
                        .column(Column.of(
                                "Written by",
                                one -> Cell.text(one.writtenBy() == null ? "An administrator" : one.writtenBy())))
                        .column(Column.<ApprovalRow>of("Since", one -> Cell.moment(one.writtenAt()))
                                .sortedBy("written"))
                        .from(Service.SCHOOLS, (filters, place) -> approvals.list(place)),
                asked);
    }

    @GET
    @Path(ONE)
    @OpenTo(Permission.APPOINTMENTS_APPROVE)
    @RunOnVirtualThread
    public Response one(@RestPath UUID id) {
        return PageAnswers.page(page(id, Form.opened(kept, Map.of())));
    }

    @POST
    @Path(ONE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @OpenTo(Permission.APPOINTMENTS_APPROVE)
    @RunOnVirtualThread
    public Response answer(@RestPath UUID id, MultivaluedMap<String, String> sent) {
        var submission = new Submission(sent);
        var turnsDown = submission.value(ANSWER).equals(ApprovalAction.TURN_DOWN.name());
        if (!turnsDown && !submission.value(ANSWER).equals(ApprovalAction.APPROVE.name())) {
            return PageAnswers.again(page(id, submission.form().with(ANSWER, "Say whether you approve it")));
        }
        if (turnsDown && submission.value(REASON).isEmpty()) {
            return PageAnswers.again(
                    page(id, submission.form().with(REASON, "Say why, so that whoever wrote it knows")));
        }
        return forms.sending(submission, form -> page(id, form)).to(Service.SCHOOLS, () -> {
            var answered = turnsDown
                    ? approvals.turnDown(id, submission.key(), new TurnDownAppointment(submission.value(REASON)))
                    : approvals.approve(id, submission.key());
            return "/people/" + answered.getEntity().personId() + "?done="
                    + (turnsDown ? PersonPages.TURNED_DOWN : PersonPages.APPROVED);
        });
    }

    private TemplateInstance page(UUID id, Form form) {
        var asked = calls.start(Service.SCHOOLS, () -> approvals.read(id)).await();
        return Templates.approval(
                asked,
                ApprovalWords.place(asked),
                ApprovalWords.what(asked),
                ApprovalWords.written(asked),
                ApprovalWords.answered(asked),
                form);
    }

    @CheckedTemplate(basePath = "people")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance approval(
                ApprovalRow asked, String place, String what, String written, String answered, Form form);
    }
}
