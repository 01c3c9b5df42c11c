package org.uplift.portal.app.people;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.permission.Permission;
import org.uplift.platform.services.Service;
import org.uplift.portal.kit.calls.Calls;
import org.uplift.portal.kit.calls.ServiceRefusal;
import org.uplift.portal.kit.forms.Form;
import org.uplift.portal.kit.forms.Forms;
import org.uplift.portal.kit.forms.Submission;
import org.uplift.portal.kit.page.PageAnswers;
import org.uplift.portal.kit.session.KeptForms;
import org.uplift.portal.kit.session.OpenTo;
import org.uplift.schools.api.people.PeopleApi;
import org.uplift.schools.api.people.PersonRecord;
import org.uplift.schools.api.signins.InvitedBy;
import org.uplift.schools.api.signins.OneTimePassword;
import org.uplift.schools.api.signins.RelinkSignIn;
import org.uplift.schools.api.signins.SignInAction;
import org.uplift.schools.api.signins.SignInsApi;
import org.uplift.schools.api.signins.SwitchSignIn;

/** Invites somebody to sign in, and switches off, ends and links their sign-in. */
@Path("/people/{id:[0-9a-fA-F-]{36}}/sign-in")
public class SignInForms {

    private static final int NOT_VALID = 422;

    private final Calls calls;
    private final Forms forms;
    private final PeopleApi people;
    private final SignInsApi signIns;
    private final KeptForms kept;

    SignInForms(Calls calls, Forms forms, PeopleApi people, SignInsApi signIns, KeptForms kept) {
        this.calls = calls;
        this.forms = forms;
        this.people = people;
        this.signIns = signIns;
        this.kept = kept;
    }

    /** Where something is done about somebody's sign-in. */
    static String at(UUID person, String part) {
        return "/people/" + person + "/sign-in/" + part;
    }

    /** The acts that a reason is given for. */
    public enum Switch {
        OFF(
                "off",
                "Switch off the sign-in",
                "They are signed out everywhere, and cannot sign in until somebody switches it on again.",
                "Switch it off",
                false),
        ON(
                "on",
                "Switch the sign-in on again",
                "They can sign in again, and do what their posts of that day say.",
                "Switch it on",
                false),
        END(
                "end",
                "End the sign-in for good",
                "They are signed out everywhere, and their account at Keycloak is deleted. To come back they are invited anew.",
                "End it for good",
                true);

        private final String part;
        private final String title;
        private final String what;
        private final String button;
        private final boolean grave;

        Switch(String part, String title, String what, String button, boolean grave) {
            this.part = part;
            this.title = title;
            this.what = what;
            this.button = button;
            this.grave = grave;
        }

        public String part() {
            return part;
        }

        public String title() {
            return title;
        }

        public String what() {
            return what;
        }

        public String button() {
            return button;
        }

        public boolean grave() {
            return grave;
        }
    }

    @GET
    @Path("/invite")
    @OpenTo(Permission.SIGN_INS_WRITE)
    @RunOnVirtualThread
    public Response inviting(@RestPath UUID id, @RestQuery @DefaultValue("") String done) {
        return PageAnswers.page(invitation(id, done.equals("recorded"), Form.empty()));
    }

    @POST
    @Path("/invite")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @OpenTo(Permission.SIGN_INS_WRITE)
    @RunOnVirtualThread
    public Response invite(@RestPath UUID id, MultivaluedMap<String, String> sent) {
        var submission = new Submission(sent);
        return forms.sending(submission, form -> invitation(id, false, form)).to(Service.SCHOOLS, () -> {
            signIns.invite(id, submission.key());
            return "/people/" + id + "?done=invited";
        });
    }

    private TemplateInstance invitation(UUID id, boolean recorded, Form form) {
        var asked = calls.start(Service.SCHOOLS, () -> signIns.read(id));
        var person = person(id);
        var signIn = asked.await();
        return Templates.invite(
                person,
                signIn.actions().contains(SignInAction.INVITE),
                !person.appointments().isEmpty(),
                how(signIn.invitedBy()),
                recorded,
                form);
    }

    private static String how(InvitedBy how) {
        return switch (how) {
            case MAIL ->
                "Keycloak sends a mail to this address. By its link they show that the address is theirs, and choose a"
                        + " password. The link works for a week.";
            case PASSWORD ->
                "No mail is sent. Once their sign-in is made you give them a password that works once, and they choose"
                        + " their own with it.";
            case PROVIDER ->
                "They need no password here: they sign in with the trust's own. Tell them the address of Uplift.";
        };
    }

    @GET
    @Path("/password")
    @OpenTo(Permission.SIGN_INS_WRITE)
    @RunOnVirtualThread
    public Response beforePassword(@RestPath UUID id) {
        // Nothing is typed here; it is taken only to say that they have signed in again.
        kept.take();
        return PageAnswers.page(Templates.password(person(id), null, Form.empty()));
    }

    /** The page is the only place where it is shown: it is not kept, here or anywhere, and no page may be stored on the way. */
    @POST
    @Path("/password")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @OpenTo(Permission.SIGN_INS_WRITE)
    @RunOnVirtualThread
    public Response password(@RestPath UUID id, MultivaluedMap<String, String> sent) {
        var asked = calls.start(Service.SCHOOLS, () -> signIns.password(id));
        OneTimePassword password;
        try {
            password = asked.await();
        } catch (ServiceRefusal refusal) {
            if (refusal.status() != NOT_VALID) {
                throw refusal;
            }
            return PageAnswers.again(Templates.password(person(id), null, new Submission(sent).refused(refusal)));
        }
        return PageAnswers.page(Templates.password(person(id), password, Form.empty()));
    }

    @GET
    @Path("/off")
    @OpenTo(Permission.SIGN_INS_WRITE)
    @RunOnVirtualThread
    public Response switchingOff(@RestPath UUID id) {
        return switching(Switch.OFF, id);
    }

    @POST
    @Path("/off")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @OpenTo(Permission.SIGN_INS_WRITE)
    @RunOnVirtualThread
    public Response switchOff(@RestPath UUID id, MultivaluedMap<String, String> sent) {
        return switched(Switch.OFF, id, sent);
    }

    @GET
    @Path("/on")
    @OpenTo(Permission.SIGN_INS_WRITE)
    @RunOnVirtualThread
    public Response switchingOn(@RestPath UUID id) {
        return switching(Switch.ON, id);
    }

    @POST
    @Path("/on")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @OpenTo(Permission.SIGN_INS_WRITE)
    @RunOnVirtualThread
    public Response switchOn(@RestPath UUID id, MultivaluedMap<String, String> sent) {
        return switched(Switch.ON, id, sent);
    }

    @GET
    @Path("/end")
    @OpenTo(Permission.SIGN_INS_WRITE)
    @RunOnVirtualThread
    public Response ending(@RestPath UUID id) {
        return switching(Switch.END, id);
    }

    @POST
    @Path("/end")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @OpenTo(Permission.SIGN_INS_WRITE)
    @RunOnVirtualThread
    public Response end(@RestPath UUID id, MultivaluedMap<String, String> sent) {
        return switched(Switch.END, id, sent);
    }

    private Response switching(Switch act, UUID id) {
        return PageAnswers.page(Templates.switching(person(id), act, Form.opened(kept, Map.of())));
    }

    private Response switched(Switch act, UUID id, MultivaluedMap<String, String> sent) {
        var submission = new Submission(sent);
        var asked = submission.as(SwitchSignIn.class);
        return forms.sending(submission, form -> Templates.switching(person(id), act, form))
                .to(Service.SCHOOLS, () -> {
                    act(act, id, submission.key(), asked);
                    return "/people/" + id + "?done=" + act.part();
                });
    }

    private void act(Switch act, UUID id, String key, SwitchSignIn asked) {
        switch (act) {
            case OFF -> signIns.disable(id, key, asked);
            case ON -> signIns.enable(id, key, asked);
            case END -> signIns.end(id, key, asked);
        }
    }

    @GET
    @Path("/relink")
    @OpenTo(Permission.SIGN_INS_RELINK)
    @RunOnVirtualThread
    public Response relinking(@RestPath UUID id) {
        return PageAnswers.page(Templates.relink(person(id), Form.opened(kept, Map.of())));
    }

    @POST
    @Path("/relink")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @OpenTo(Permission.SIGN_INS_RELINK)
    @RunOnVirtualThread
    public Response relink(@RestPath UUID id, MultivaluedMap<String, String> sent) {
        var submission = new Submission(sent);
        var asked = submission.as(RelinkSignIn.class);
        return forms.sending(submission, form -> Templates.relink(person(id), form))
                .to(Service.SCHOOLS, () -> {
                    signIns.relink(id, asked);
                    return "/people/" + id + "?done=relinked";
                });
    }

    private PersonRecord person(UUID id) {
        return calls.start(Service.SCHOOLS, () -> people.read(id).getEntity()).await();
    }

    @CheckedTemplate(basePath = "signins")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance invite(
                PersonRecord person, boolean open, boolean posted, String how, boolean recorded, Form form);

        static native TemplateInstance password(PersonRecord person, @Nullable OneTimePassword given, Form form);

        static native TemplateInstance switching(PersonRecord person, Switch act, Form form);

        static native TemplateInstance relink(PersonRecord person, Form form);
    }
}
