package org.uplift.portal.app.interventions;

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
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.uplift.finance.api.budgets.BudgetSearch;
import org.uplift.finance.api.budgets.BudgetsApi;
import org.uplift.interventions.api.commissioning.AgreedTarget;
import org.uplift.interventions.api.commissioning.Cost;
import org.uplift.interventions.api.commissioning.InterventionsApi;
import org.uplift.interventions.api.commissioning.ProposeIntervention;
import org.uplift.interventions.api.commissioning.Route;
import org.uplift.interventions.api.needs.NeedRecord;
import org.uplift.interventions.api.needs.NeedsApi;
import org.uplift.platform.api.ListRequest;
import org.uplift.platform.api.Page;
import org.uplift.platform.api.PageRequest;
import org.uplift.platform.api.Strand;
import org.uplift.platform.calendar.AcademicYear;
import org.uplift.platform.permission.Permission;
import org.uplift.platform.services.Service;
import org.uplift.portal.kit.calls.Calls;
import org.uplift.portal.kit.calls.Calls.Pending;
import org.uplift.portal.kit.calls.Section;
import org.uplift.portal.kit.forms.CheckAnswers;
import org.uplift.portal.kit.forms.Choice;
import org.uplift.portal.kit.forms.Form;
import org.uplift.portal.kit.forms.Forms;
import org.uplift.portal.kit.forms.Submission;
import org.uplift.portal.kit.page.PageAnswers;
import org.uplift.portal.kit.page.Words;
import org.uplift.portal.kit.session.KeptForms;
import org.uplift.portal.kit.session.OpenTo;
import org.uplift.portal.kit.session.OpenedOnce;
import org.uplift.schools.api.capacity.CapacityApi;
import org.uplift.schools.api.capacity.MatchRow;
import org.uplift.schools.api.capacity.MatchSearch;
import org.uplift.schools.api.people.PeopleApi;
import org.uplift.schools.api.people.PersonRecord;

/** Proposing an intervention for a need, with the people who could help beside the form. */
@Path("/needs/{id}/propose")
public class ProposalForms {

    private static final List<Choice> ROUTES = Arrays.stream(Route.values())
            .map(route -> new Choice(route.name(), route.who()))
            .toList();

    private static final Pattern DAYS_OF = Pattern.compile("support\\.([0-9a-f-]{36})\\.days");
    private static final int OFFERED = 8;
    private static final int BUDGETS = 200;
    private static final int TARGETS = 2;
    /** Support is time-limited and reviewed every six weeks; two half-terms is what most ask for. */
    private static final int WEEKS = 12;

    private final Calls calls;
    private final NeedsApi needs;
    private final PeopleApi people;
    private final CapacityApi capacity;
    private final InterventionsApi interventions;
    private final BudgetsApi budgets;
    private final Forms forms;
    private final KeptForms kept;
    private final Clock clock;

    ProposalForms(
            Calls calls,
            NeedsApi needs,
            PeopleApi people,
            CapacityApi capacity,
            InterventionsApi interventions,
            BudgetsApi budgets,
            Forms forms,
            KeptForms kept,
            Clock clock) {
        this.calls = calls;
        this.needs = needs;
        this.people = people;
        this.capacity = capacity;
        this.interventions = interventions;
        this.budgets = budgets;
        this.forms = forms;
        this.kept = kept;
        this.clock = clock;
    }

    @GET
    @OpenTo(Permission.INTERVENTIONS_PROPOSE)
    @OpenedOnce
    @RunOnVirtualThread
    public Response form(@RestPath UUID id) {
        var starts = LocalDate.now(clock).plusWeeks(1);
        var form = Form.opened(
                kept,
                Map.of(
                        "startsOn",
                        starts.toString(),
                        "endsOn",
                        starts.plusWeeks(WEEKS).toString(),
                        "route",
                        Route.SCHOOL_TO_SCHOOL.name()));
        return PageAnswers.page(page(id, form));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @OpenTo(Permission.INTERVENTIONS_PROPOSE)
    @RunOnVirtualThread
    public Response propose(@RestPath UUID id, MultivaluedMap<String, String> sent) {
        var submission = new Submission(sent)
                .with("needId", id)
                .rowsHave("targets", "measure")
                .rowsHave("support", "days");
        var proposal = submission.as(ProposeIntervention.class);
        return forms.sending(submission, form -> page(id, form))
                .dryRun(() -> check(proposal))
                .checking(() -> answers(proposal, read(id, submission.form())))
                .to(Service.INTERVENTIONS, () -> {
                    var proposed =
                            interventions.propose(submission.key(), proposal).getEntity();
                    return "/interventions/" + proposed.id();
                });
    }

    private boolean check(ProposeIntervention proposal) {
        interventions.check(proposal);
        return true;
    }

    /** The proposal as it was read and will be sent, once the service has found nothing wrong with it. */
    private static CheckAnswers answers(ProposeIntervention proposal, ProposalPage shown) {
        var check = CheckAnswers.of(
                        "Check before you propose", "/needs/" + shown.need().id() + "/propose")
                .caption(shown.need().summary())
                .part("What and when")
                .answer("summary", "What will be done", proposal.summary())
                .answer("route", "Who will do it", proposal.route().who());
        var reason = proposal.routeReason();
        if (reason != null) {
            check.answer("routeReason", "Why an earlier choice would not do", reason);
        }
        return check.answer("startsOn-day", "Starts on", Words.day(proposal.startsOn()))
                .answer("endsOn-day", "Ends on", Words.day(proposal.endsOn()))
                .part("How we will know")
                .answer(
                        "targets",
                        "Targets",
                        proposal.targets().stream().map(ProposalForms::target).toList())
                .answer("successCriteria", "It succeeds when", proposal.successCriteria())
                .part("People and money")
                .answer(
                        "support",
                        "People and days",
                        proposal.support().stream()
                                .map(line -> shown.name(line.personId()) + ", " + Words.days(line.days()))
                                .toList())
                .answer("cost", "Cost", cost(proposal.cost(), shown))
                .consequence("The days are reserved and the money is committed at once, or you are told why not.")
                .button("Propose");
    }

    private static String target(AgreedTarget target) {
        return "%s: from %s to %s by %s"
                .formatted(
                        target.measure(),
                        Words.plain(target.baseline()),
                        Words.plain(target.target()),
                        Words.day(target.dueOn()));
    }

    private static String cost(@Nullable Cost cost, ProposalPage shown) {
        return cost == null ? "" : Words.money(cost.amount()) + " from " + shown.payer(cost.budgetCode());
    }

    private TemplateInstance page(UUID id, Form form) {
        var shown = read(id, form);
        return Templates.propose(shown.need(), shown, form, form.rows("targets", TARGETS), ROUTES);
    }

    private ProposalPage read(UUID id, Form form) {
        var need = calls.start(Service.INTERVENTIONS, () -> needs.read(id).getEntity())
                .await();
        var starts = day(form.value("startsOn"), LocalDate.now(clock));
        var ends = day(form.value("endsOn"), starts.plusWeeks(WEEKS));
        var year = AcademicYear.of(starts);
        var paying = calls.start(Service.FINANCE, () -> budgets.list(ofYear(year), ListRequest.first(BUDGETS)));
        var matches = calls.start(
                        Service.SCHOOLS,
                        () -> capacity.matches(helping(need, starts, ends), new PageRequest(OFFERED, null)))
                .section();
        return new ProposalPage(need, matches, typed(form, matches), paying.section(), year);
    }

    private static MatchSearch helping(NeedRecord need, LocalDate starts, LocalDate ends) {
        var search = new MatchSearch();
        search.receiver = need.schoolUrn();
        search.strand = Strand.valueOf(need.strand().name());
        search.subject = need.subject();
        search.from = starts;
        search.to = ends;
        return search;
    }

    /** Whoever has days typed and is not among those offered now. */
    private Map<UUID, Section<PersonRecord>> typed(Form form, Section<Page<MatchRow>> matches) {
        var asked = new LinkedHashMap<UUID, Pending<PersonRecord>>();
        form.values().forEach((field, days) -> {
            var person = DAYS_OF.matcher(field);
            if (person.matches() && !days.isBlank() && !offered(matches, person.group(1))) {
                var id = UUID.fromString(person.group(1));
                asked.put(id, calls.start(Service.SCHOOLS, () -> people.read(id).getEntity()));
            }
        });
        var answered = new LinkedHashMap<UUID, Section<PersonRecord>>();
        asked.forEach((id, pending) -> answered.put(id, pending.section()));
        return answered;
    }

    private static boolean offered(Section<Page<MatchRow>> matches, String person) {
        return matches.present()
                && matches.get().items().stream()
                        .anyMatch(match -> match.personId().toString().equals(person));
    }

    private static BudgetSearch ofYear(AcademicYear year) {
        var search = new BudgetSearch();
        search.year = List.of(year);
        return search;
    }

    private static LocalDate day(String typed, LocalDate otherwise) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeParseException e) {
            return otherwise;
        }
    }

    @CheckedTemplate(basePath = "interventions")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance propose(
                NeedRecord need, ProposalPage shown, Form form, List<Integer> rows, List<Choice> routes);
    }
}
