package org.uplift.portal.app.packs;

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
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.uplift.platform.permission.Permission;
import org.uplift.platform.services.Service;
import org.uplift.portal.kit.calls.Calls;
import org.uplift.portal.kit.calls.Versioned;
import org.uplift.portal.kit.forms.CheckAnswers;
import org.uplift.portal.kit.forms.Clash;
import org.uplift.portal.kit.forms.Form;
import org.uplift.portal.kit.forms.Forms;
import org.uplift.portal.kit.forms.Sending;
import org.uplift.portal.kit.forms.Submission;
import org.uplift.portal.kit.page.PageAnswers;
import org.uplift.portal.kit.page.Words;
import org.uplift.portal.kit.record.Histories;
import org.uplift.portal.kit.session.KeptForms;
import org.uplift.portal.kit.session.OpenTo;
import org.uplift.portal.kit.session.OpenedOnce;
import org.uplift.reporting.api.packs.PackAction;
import org.uplift.reporting.api.packs.PackRecord;
import org.uplift.reporting.api.packs.PacksApi;
import org.uplift.reporting.api.packs.SavePack;

/** Drafting a board pack, changing a draft, and publishing it for good. */
@Path("/packs")
public class PackForms {

    private static final String TITLE = "title";
    private static final String MEETING = "meetingOn";

    private final Calls calls;
    private final PacksApi packs;
    private final Forms forms;
    private final Histories histories;
    private final KeptForms kept;

    PackForms(Calls calls, PacksApi packs, Forms forms, Histories histories, KeptForms kept) {
        this.calls = calls;
        this.packs = packs;
        this.forms = forms;
        this.histories = histories;
        this.kept = kept;
    }

    /** Where a form about a pack is sent, and what it is called. */
    public record About(String title, String at, String back, String backLabel, String button) {

        static final About NEW = new About("Draft a pack", "/packs/new", "/packs", "Board packs", "Draft the pack");

        static About of(PackRecord pack) {
            var at = "/packs/" + pack.id();
            return new About("Change the pack", at + "/edit", at, pack.title(), "Save the changes");
        }
    }

    @GET
    @Path("/new")
    @OpenTo(Permission.PACKS_WRITE)
    @OpenedOnce
    @RunOnVirtualThread
    public Response newForm() {
        return PageAnswers.page(Templates.form(About.NEW, Form.opened(kept, Map.of())));
    }

    @POST
    @Path("/new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @OpenTo(Permission.PACKS_WRITE)
    @RunOnVirtualThread
    public Response draft(MultivaluedMap<String, String> sent) {
        var submission = new Submission(sent);
        var pack = submission.as(SavePack.class);
        return forms.sending(submission, form -> Templates.form(About.NEW, form))
                .to(
                        Service.REPORTING,
                        () -> "/packs/"
                                + packs.draft(submission.key(), pack)
                                        .getEntity()
                                        .id() + "?done=drafted");
    }

    @GET
    @Path("/{id}/edit")
    @OpenTo(Permission.PACKS_WRITE)
    @RunOnVirtualThread
    public Response editForm(@RestPath UUID id) {
        var pack = read(id);
        var form = Form.opened(
                kept,
                Map.of(
                        TITLE,
                        pack.record().title(),
                        MEETING,
                        pack.record().meetingOn().toString()));
        return PageAnswers.page(Templates.form(About.of(pack.record()), form.about(pack)));
    }

    @POST
    @Path("/{id}/edit")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @OpenTo(Permission.PACKS_WRITE)
    @RunOnVirtualThread
    public Response edit(@RestPath UUID id, MultivaluedMap<String, String> sent) {
        var submission = new Submission(sent);
        var pack = submission.as(SavePack.class);
        return changing(id, submission).to(Service.REPORTING, () -> {
            packs.edit(id, submission.version(), pack);
            return "/packs/" + id + "?done=changed";
        });
    }

    /** The pack as it would be frozen, to look at once more: nothing is published before that page is sent. */
    @GET
    @Path("/{id}/publish")
    @OpenTo(Permission.PACKS_WRITE)
    @RunOnVirtualThread
    public Response check(@RestPath UUID id) {
        var pack = read(id);
        if (!pack.record().actions().contains(PackAction.PUBLISH)) {
            return PageAnswers.onTo("/packs/" + id);
        }
        // Only to say so: what is published is the pack as it is now.
        kept.take();
        var form = Form.filled(Map.of(
                        TITLE,
                        pack.record().title(),
                        MEETING,
                        pack.record().meetingOn().toString()))
                .about(pack);
        return publishing(id, form.asItIs());
    }

    @POST
    @Path("/{id}/publish")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @OpenTo(Permission.PACKS_WRITE)
    @RunOnVirtualThread
    public Response publish(@RestPath UUID id, MultivaluedMap<String, String> sent) {
        return publishing(id, new Submission(sent));
    }

    private Response publishing(UUID id, Submission submission) {
        return changing(id, submission)
                .checking(() -> answers(id, submission))
                .to(Service.REPORTING, PackPages.PDF_WITHIN, () -> {
                    packs.publish(id, submission.key(), submission.version());
                    return "/packs/" + id + "?done=published";
                });
    }

    private static CheckAnswers answers(UUID id, Submission submission) {
        return CheckAnswers.of("Check before you publish", "/packs/" + id + "/publish")
                .answer(TITLE, "Title", submission.value(TITLE))
                .answer(MEETING, "Meeting on", day(submission.value(MEETING)))
                .consequence(
                        "Publishing freezes the pack: its figures as they are now, its title and its date. It cannot be"
                                + " changed or taken back. The board can read it at once.")
                .button("Publish to the board")
                .cannotBeUndone();
    }

    private Sending changing(UUID id, Submission submission) {
        return forms.sending(submission, form -> Templates.form(About.of(read(id).record()), form))
                .clashing(() -> {
                    var now = read(id);
                    return Clash.of(
                                    now.version(),
                                    histories.latest(
                                            Service.REPORTING,
                                            place -> packs.history(id, place),
                                            "pack",
                                            PackPages.WORDS))
                            .now(
                                    TITLE,
                                    "Title",
                                    submission.value(TITLE),
                                    now.record().title())
                            .now(
                                    MEETING,
                                    "Meeting on",
                                    day(submission.value(MEETING)),
                                    Words.day(now.record().meetingOn()));
                });
    }

    private static String day(String iso) {
        return iso.matches("\\d{4}-\\d{2}-\\d{2}") ? Words.day(LocalDate.parse(iso)) : iso;
    }

    private Versioned<PackRecord> read(UUID id) {
        return calls.start(Service.REPORTING, () -> Versioned.of(packs.read(id)))
                .await();
    }

    @CheckedTemplate(basePath = "packs")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance form(About about, Form form);
    }
}
