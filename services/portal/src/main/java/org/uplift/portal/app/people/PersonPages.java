package org.uplift.portal.app.people;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.uplift.interventions.api.commissioning.InterventionSearch;
import org.uplift.interventions.api.commissioning.InterventionsApi;
import org.uplift.platform.api.ListRequest;
import org.uplift.platform.api.Strand;
import org.uplift.platform.permission.Permission;
import org.uplift.platform.services.Service;
import org.uplift.portal.kit.calls.Calls;
import org.uplift.portal.kit.calls.Calls.Pending;
import org.uplift.portal.kit.calls.Section;
import org.uplift.portal.kit.page.PageAnswers;
import org.uplift.portal.kit.page.YearChoice;
import org.uplift.portal.kit.record.ChangeWords;
import org.uplift.portal.kit.record.Histories;
import org.uplift.portal.kit.record.Offer;
import org.uplift.portal.kit.record.RecordHead;
import org.uplift.portal.kit.record.Tab;
import org.uplift.portal.kit.session.OpenTo;
import org.uplift.portal.kit.session.Signed;
import org.uplift.schools.api.capacity.CapacityApi;
import org.uplift.schools.api.people.AppointmentState;
import org.uplift.schools.api.people.ApprovalRow;
import org.uplift.schools.api.people.ApprovalState;
import org.uplift.schools.api.people.ApprovalSubject;
import org.uplift.schools.api.people.PeopleApi;
import org.uplift.schools.api.people.PersonAction;
import org.uplift.schools.api.people.PersonRecord;
import org.uplift.schools.api.signins.SignInLinked;
import org.uplift.schools.api.signins.SignInState;
import org.uplift.schools.api.signins.SignInsApi;

/** One person: posts, what they can help with, the days of support they owe and give, and who changed what. */
@Path("/people/{id:[0-9a-fA-F-]{36}}")
public class PersonPages {

    static final ChangeWords WORDS = ChangeWords.of(
            Map.ofEntries(
                    Map.entry("kind", "Kind of post"),
                    Map.entry("powers", "What takes a second person"),
                    Map.entry("reason", "Why it was turned down"),
                    Map.entry("share", "Part of full time"),
                    Map.entry("name", "Name"),
                    Map.entry("email", "E-mail address"),
                    Map.entry("supportDaysPerYear", "Support days a year"),
                    Map.entry("schoolUrn", "School"),
                    Map.entry("startsOn", "From"),
                    Map.entry("endsOn", "To"),
                    Map.entry("state", "Where it stands")),
            Strand.class,
            SignInState.class,
            SignInLinked.class,
            AppointmentState.class,
            ApprovalSubject.class,
            ApprovalState.class,
            Permission.class);

    static final String APPROVED = "approved";
    static final String TURNED_DOWN = "turned-down";

    private static final String SUPPORT = "support";
    private static final String HISTORY = "history";
    private static final int MANY = 100;

    private final Calls calls;
    private final PeopleApi people;
    private final SignInsApi signIns;
    private final CapacityApi capacity;
    private final InterventionsApi interventions;
    private final Histories histories;
    private final Signed signed;
    private final Clock clock;

    PersonPages(
            Calls calls,
            PeopleApi people,
            SignInsApi signIns,
            CapacityApi capacity,
            InterventionsApi interventions,
            Histories histories,
            Signed signed,
            Clock clock) {
        this.calls = calls;
        this.people = people;
        this.signIns = signIns;
        this.capacity = capacity;
        this.interventions = interventions;
        this.histories = histories;
        this.signed = signed;
        this.clock = clock;
    }

    @GET
    @OpenTo(Permission.PEOPLE_READ)
    @RunOnVirtualThread
    public Response person(
            @RestPath UUID id,
            @RestQuery @Nullable String tab,
            @RestQuery @Nullable String year,
            @RestQuery @Nullable String after,
            @RestQuery @DefaultValue("") String done) {
        var asked = calls.start(Service.SCHOOLS, () -> people.read(id).getEntity());
        if (SUPPORT.equals(tab) && signed.may(Permission.CAPACITY_READ)) {
            return PageAnswers.page(support(id, asked, year, done));
        }
        var person = asked.await();
        var head = head(person, tab, done);
        if (head.at(HISTORY)) {
            return PageAnswers.page(
                    histories.page(head, Service.SCHOOLS, place -> people.history(id, place), "person", WORDS, after));
        }
        return PageAnswers.page(Templates.overview(
                head,
                person,
                PostsTold.of(person, LocalDate.now(clock), signed.may(Permission.APPOINTMENTS_APPROVE)),
                isOwn(person) && signed.may(Permission.PEOPLE_WRITE),
                signIn(person)));
    }

    /** How they sign in, for those who see to it. */
    private Optional<Section<SignInCard>> signIn(PersonRecord person) {
        return person.erased() || !signed.may(Permission.SIGN_INS_WRITE)
                ? Optional.empty()
                : Optional.of(calls.start(Service.SCHOOLS, () -> SignInCard.of(signIns.read(person.id())))
                        .section());
    }

    private boolean isOwn(PersonRecord person) {
        return person.id().equals(signed.profile().personId());
    }

    private TemplateInstance support(UUID id, Pending<PersonRecord> asked, @Nullable String year, String done) {
        var ledger = calls.start(Service.SCHOOLS, () -> capacity.ofPerson(id, YearChoice.chosen(year)));
        var search = new InterventionSearch();
        search.person = id;
        var served = Optional.of(Permission.INTERVENTIONS_READ)
                .filter(signed::may)
                .map(may ->
                        calls.start(Service.INTERVENTIONS, () -> interventions.list(search, ListRequest.first(MANY))));
        var head = head(asked.await(), SUPPORT, done);
        return Templates.support(
                head,
                SupportDays.of(ledger.section(), served.map(Pending::section)),
                YearChoice.around(LocalDate.now(clock), year));
    }

    private RecordHead head(PersonRecord person, @Nullable String tab, String done) {
        var at = "/people/" + person.id();
        var tabs = new ArrayList<Tab>();
        tabs.add(Tab.of("overview", "Posts and specialisms"));
        if (signed.may(Permission.CAPACITY_READ)) {
            tabs.add(Tab.of(SUPPORT, "Support days"));
        }
        if (signed.may(Permission.PEOPLE_WRITE)) {
            tabs.add(Tab.of(HISTORY, "History"));
        }
        var head = RecordHead.of(person.erased() ? "A former colleague" : person.name())
                .back("People", "/people")
                .sub(PersonWords.sub(person.appointments(), LocalDate.now(clock)))
                .tabs(at, tab, tabs.toArray(Tab[]::new))
                .actions(
                        person.actions(),
                        Offer.of(PersonAction.EDIT, "Change", at + "/edit"),
                        Offer.quiet(PersonAction.ERASE, "Erase", at + "/erase"));
        return switch (done) {
            case "recorded" -> head.done("The person is recorded." + waits(person));
            case "changed" -> head.done("The change is saved." + waits(person));
            case APPROVED -> head.done("The post is approved. It gives what it gives on its days.");
            case TURNED_DOWN -> head.done("The post is turned down. Whoever wrote it reads why on this page.");
            case "invited" -> head.done("They are invited. Their sign-in is made within a minute.");
            case "off" -> head.done("The sign-in is switched off.");
            case "on" -> head.done("The sign-in is switched on again.");
            case "end" -> head.done("The sign-in has ended.");
            case "relinked" -> head.done("They are linked with the other sign-in. Tell them so: no mail is sent yet.");
            case "erased" -> head.done("The person is erased.");
            default -> head;
        };
    }

    private static String waits(PersonRecord person) {
        return person.appointments().stream()
                        .flatMap(post -> post.approvals().stream())
                        .anyMatch(ApprovalRow::waiting)
                ? " What takes a second person waits until somebody else has approved it."
                : "";
    }

    @CheckedTemplate(basePath = "people")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance overview(
                RecordHead head,
                PersonRecord person,
                PostsTold posts,
                boolean own,
                Optional<Section<SignInCard>> signIn);

        static native TemplateInstance support(RecordHead head, SupportDays support, List<YearChoice> years);
    }
}
