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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.api.Strand;
import org.uplift.platform.permission.Permission;
import org.uplift.platform.services.Service;
import org.uplift.portal.app.people.PostKindChoices.Known;
import org.uplift.portal.app.register.Gias;
import org.uplift.portal.app.register.OwnSchools;
import org.uplift.portal.app.register.OwnSchools.Own;
import org.uplift.portal.kit.calls.Calls;
import org.uplift.portal.kit.calls.Versioned;
import org.uplift.portal.kit.forms.Choice;
import org.uplift.portal.kit.forms.Clash;
import org.uplift.portal.kit.forms.Form;
import org.uplift.portal.kit.forms.Forms;
import org.uplift.portal.kit.page.PageAnswers;
import org.uplift.portal.kit.record.Histories;
import org.uplift.portal.kit.session.KeptForms;
import org.uplift.portal.kit.session.OpenTo;
import org.uplift.portal.kit.session.OpenedOnce;
import org.uplift.portal.kit.session.Signed;
import org.uplift.schools.api.people.PeopleApi;
import org.uplift.schools.api.people.PersonRecord;

/** Records a person, and changes one. */
@Path("/people")
public class PersonForms {

    private static final String ONE = "/{id:[0-9a-fA-F-]{36}}/edit";

    private final Calls calls;
    private final Forms forms;
    private final PeopleApi people;
    private final OwnSchools ownSchools;
    private final PostKindChoices postKinds;
    private final Histories histories;
    private final KeptForms kept;
    private final Signed signed;

    PersonForms(
            Calls calls,
            Forms forms,
            PeopleApi people,
            OwnSchools ownSchools,
            PostKindChoices postKinds,
            Histories histories,
            KeptForms kept,
            Signed signed) {
        this.calls = calls;
        this.forms = forms;
        this.people = people;
        this.ownSchools = ownSchools;
        this.postKinds = postKinds;
        this.histories = histories;
        this.kept = kept;
        this.signed = signed;
    }

    @GET
    @Path("/new")
    @OpenTo(Permission.PEOPLE_WRITE)
    @OpenedOnce
    @RunOnVirtualThread
    public Response fresh(@RestQuery @Nullable String school) {
        var at = school != null && school.matches("\\d{1,7}")
                ? Map.of(PersonForm.POSTS + ".0.schoolUrn", school)
                : Map.<String, String>of();
        return PageAnswers.page(fresh(Form.opened(kept, at)));
    }

    @POST
    @Path("/new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @OpenTo(Permission.PEOPLE_WRITE)
    @RunOnVirtualThread
    public Response record(MultivaluedMap<String, String> sent) {
        var form = new PersonForm(sent);
        return checked(
                form,
                this::fresh,
                () -> forms.sending(form.submission(), this::fresh).to(Service.SCHOOLS, () -> {
                    var person = people.record(form.submission().key(), form.person())
                            .getEntity();
                    return signed.may(Permission.SIGN_INS_WRITE)
                            ? SignInForms.at(person.id(), "invite") + "?done=recorded"
                            : "/people/" + person.id() + "?done=recorded";
                }));
    }

    @GET
    @Path(ONE)
    @OpenTo(Permission.PEOPLE_WRITE)
    @RunOnVirtualThread
    public Response edit(@RestPath UUID id) {
        var asked = offer();
        var person = read(id);
        var offered = asked.get();
        var form = Form.opened(kept, PersonForm.filled(person.record(), offered.kinds()))
                .about(person);
        return PageAnswers.page(changing(person.record(), form, offered));
    }

    @POST
    @Path(ONE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @OpenTo(Permission.PEOPLE_WRITE)
    @RunOnVirtualThread
    public Response change(@RestPath UUID id, MultivaluedMap<String, String> sent) {
        var form = new PersonForm(sent);
        Function<Form, TemplateInstance> page = again -> changing(id, again);
        return checked(
                form,
                page,
                () -> forms.sending(form.submission(), page)
                        .clashing(() -> clash(id, form))
                        .to(Service.SCHOOLS, () -> {
                            people.change(id, form.submission().version(), form.person());
                            return "/people/" + id + "?done=changed";
                        }));
    }

    /** Another row asked for is no reason to complain of the form; only one that is sent is looked through. */
    private static Response checked(PersonForm sent, Function<Form, TemplateInstance> page, Supplier<Response> send) {
        var form = sent.checked();
        return form.refused() && !sent.submission().value("step").equals("change")
                ? PageAnswers.again(page.apply(form))
                : send.get();
    }

    private Clash clash(UUID id, PersonForm typed) {
        var asked = offer();
        var now = read(id);
        var person = now.record();
        var offered = asked.get().with(person);
        var submission = typed.submission();
        return Clash.of(
                        now.version(),
                        histories.latest(
                                Service.SCHOOLS, place -> people.history(id, place), "person", PersonPages.WORDS))
                .now("name", "Name", submission.value("name"), person.name())
                .now(
                        "email",
                        "E-mail address",
                        submission.value("email"),
                        Objects.requireNonNullElse(person.email(), ""))
                .now(
                        "supportDaysPerYear",
                        "Support days a year",
                        PersonForm.days(submission.value("supportDaysPerYear")),
                        Integer.toString(person.supportDaysPerYear()))
                .now(
                        PersonForm.POSTS,
                        "Posts",
                        typed.posts(offered.places(), offered.kinds()),
                        PersonForm.posts(person));
    }

    private TemplateInstance fresh(Form form) {
        return page(null, "Add a person", "/people/new", "/people", "Add the person", form, offer().get());
    }

    private TemplateInstance changing(UUID id, Form form) {
        var asked = offer();
        var person = read(id).record();
        return changing(person, form, asked.get());
    }

    private TemplateInstance changing(PersonRecord person, Form form, Offered offered) {
        var at = "/people/" + person.id();
        return page(
                person, "Change " + person.name(), at + "/edit", at, "Save the changes", form, offered.with(person));
    }

    private TemplateInstance page(
            @Nullable PersonRecord person,
            String title,
            String at,
            String back,
            String button,
            Form form,
            Offered offered) {
        return Templates.form(
                person,
                title,
                at,
                back,
                button,
                PersonForm.shown(form),
                own(person) ? PersonForm.unchanged(form) : Map.of(),
                own(person) ? List.of() : PersonForm.rows(form, PersonForm.POSTS, "kind"),
                PersonForm.rows(form, PersonForm.SKILLS, "strand"),
                offered.kinds().choices(),
                offered.places(),
                Choice.of(Strand.class),
                Gias.PHASES.stream()
                        .map(phase -> new Choice(phase.value(), phase.label()))
                        .toList());
    }

    private boolean own(@Nullable PersonRecord person) {
        return person != null && person.id().equals(signed.profile().personId());
    }

    /** What posts there are and where they can be held, as far as schools tells. */
    private record Offered(Known kinds, List<Choice> places) {

        /** The same with where this person's posts are, which may be no school of the trust any more. */
        Offered with(PersonRecord person) {
            var all = new ArrayList<>(places);
            person.appointments().stream()
                    .map(post -> new Choice(PersonForm.where(post), PersonWords.place(post)))
                    .filter(place ->
                            all.stream().noneMatch(other -> other.value().equals(place.value())))
                    .distinct()
                    .forEach(all::add);
            return new Offered(kinds, all);
        }
    }

    private Supplier<Offered> offer() {
        var asked = postKinds.start();
        var schools = ownSchools.start();
        return () -> {
            var kinds = asked.section();
            var own = schools.section();
            return new Offered(
                    kinds.present() ? kinds.get() : new Known(List.of()),
                    places(own.present() ? own.get() : Own.UNKNOWN));
        };
    }

    private static List<Choice> places(Own own) {
        var places = new ArrayList<Choice>();
        places.add(new Choice(PersonForm.WHOLE_TRUST, PersonWords.WHOLE_TRUST));
        own.hubs().stream()
                .map(hub -> new Choice(PersonForm.AT_HUB + hub.value(), "Hub: " + hub.label()))
                .forEach(places::add);
        places.addAll(own.choices());
        return places;
    }

    private Versioned<PersonRecord> read(UUID id) {
        return Versioned.of(calls.start(Service.SCHOOLS, () -> people.read(id)).await());
    }

    @CheckedTemplate(basePath = "people")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance form(
                @Nullable PersonRecord person,
                String title,
                String at,
                String back,
                String button,
                Form form,
                Map<String, String> unchanged,
                List<PersonForm.Row> posts,
                List<PersonForm.Row> skills,
                List<Choice> kinds,
                List<Choice> places,
                List<Choice> strands,
                List<Choice> phases);
    }
}
