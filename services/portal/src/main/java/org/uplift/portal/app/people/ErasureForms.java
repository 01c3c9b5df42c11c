package org.uplift.portal.app.people;

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
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.uplift.platform.permission.Permission;
import org.uplift.platform.services.Service;
import org.uplift.portal.kit.calls.Calls;
import org.uplift.portal.kit.calls.Versioned;
import org.uplift.portal.kit.forms.Clash;
import org.uplift.portal.kit.forms.Form;
import org.uplift.portal.kit.forms.Forms;
import org.uplift.portal.kit.forms.Submission;
import org.uplift.portal.kit.page.PageAnswers;
import org.uplift.portal.kit.record.Histories;
import org.uplift.portal.kit.session.KeptForms;
import org.uplift.portal.kit.session.OpenTo;
import org.uplift.schools.api.people.PeopleApi;
import org.uplift.schools.api.people.PersonRecord;

/** Erases a person, once whoever does it has read what goes and what stays. */
@Path("/people/{id:[0-9a-fA-F-]{36}}/erase")
public class ErasureForms {

    private final Calls calls;
    private final Forms forms;
    private final PeopleApi people;
    private final Histories histories;
    private final KeptForms kept;

    ErasureForms(Calls calls, Forms forms, PeopleApi people, Histories histories, KeptForms kept) {
        this.calls = calls;
        this.forms = forms;
        this.people = people;
        this.histories = histories;
        this.kept = kept;
    }

    @GET
    @OpenTo(Permission.PEOPLE_WRITE)
    @RunOnVirtualThread
    public Response check(@RestPath UUID id) {
        var person = read(id);
        // Nothing is typed here; it is taken only to say that they have signed in again.
        kept.take();
        return PageAnswers.page(page(person.record(), Form.empty().about(person)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @OpenTo(Permission.PEOPLE_WRITE)
    @RunOnVirtualThread
    public Response erase(@RestPath UUID id, MultivaluedMap<String, String> sent) {
        var submission = new Submission(sent);
        return forms.sending(submission, form -> page(read(id).record(), form))
                .clashing(() -> Clash.of(
                        read(id).version(),
                        histories.latest(
                                Service.SCHOOLS, place -> people.history(id, place), "person", PersonPages.WORDS)))
                .to(Service.SCHOOLS, () -> {
                    people.erase(id, submission.key(), submission.version());
                    return "/people/" + id + "?done=erased";
                });
    }

    private static TemplateInstance page(PersonRecord person, Form form) {
        return Templates.erase(
                person, person.appointments().size(), person.specialisms().size(), form);
    }

    private Versioned<PersonRecord> read(UUID id) {
        return Versioned.of(calls.start(Service.SCHOOLS, () -> people.read(id)).await());
    }

    @CheckedTemplate(basePath = "people")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance erase(PersonRecord person, int posts, int skills, Form form);
    }
}
