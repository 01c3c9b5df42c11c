package org.uplift.portal.app.capacity;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.uplift.interventions.api.needs.NeedRow;
import org.uplift.interventions.api.needs.NeedSearch;
import org.uplift.interventions.api.needs.NeedStatus;
import org.uplift.interventions.api.needs.NeedsApi;
import org.uplift.platform.api.ListRequest;
import org.uplift.platform.api.Page;
import org.uplift.platform.api.PageRequest;
import org.uplift.platform.api.Strand;
import org.uplift.platform.permission.Permission;
import org.uplift.platform.services.Service;
import org.uplift.portal.app.register.Gias;
import org.uplift.portal.app.register.OwnSchools;
import org.uplift.portal.app.register.OwnSchools.Own;
import org.uplift.portal.kit.calls.Calls;
import org.uplift.portal.kit.calls.Calls.Pending;
import org.uplift.portal.kit.calls.Section;
import org.uplift.portal.kit.calls.Section.Missing;
import org.uplift.portal.kit.calls.ServiceAway;
import org.uplift.portal.kit.calls.ServiceRefusal;
import org.uplift.portal.kit.forms.Choice;
import org.uplift.portal.kit.forms.Form;
import org.uplift.portal.kit.forms.Submission;
import org.uplift.portal.kit.page.PageAnswers;
import org.uplift.portal.kit.session.OpenTo;
import org.uplift.portal.kit.session.Signed;
import org.uplift.schools.api.capacity.CapacityApi;
import org.uplift.schools.api.capacity.MatchRow;
import org.uplift.schools.api.capacity.MatchSearch;

/** Who could help a school: what is needed is asked by address, so that an answer can be sent to somebody else. */
@Path("/capacity")
public class CapacityPages {

    private static final String RECEIVER = "receiver";
    private static final String STRAND = "strand";
    private static final List<Choice> STRANDS = Choice.of(Strand.class);
    private static final Set<Integer> TOLD_ON_THE_FORM = Set.of(400, 404, 422);
    private static final int AT_MOST = 20;
    private static final int MANY_NEEDS = 100;

    private final Calls calls;
    private final CapacityApi capacity;
    private final NeedsApi needs;
    private final OwnSchools ownSchools;
    private final Signed signed;
    private final Clock clock;

    CapacityPages(
            Calls calls, CapacityApi capacity, NeedsApi needs, OwnSchools ownSchools, Signed signed, Clock clock) {
        this.calls = calls;
        this.capacity = capacity;
        this.needs = needs;
        this.ownSchools = ownSchools;
        this.signed = signed;
        this.clock = clock;
    }

    @GET
    @OpenTo(Permission.CAPACITY_READ)
    @RunOnVirtualThread
    public Response find(@Context UriInfo asked) {
        var sent = asked.getQueryParameters();
        var own = ownSchools.start();
        var typed = new Submission(sent);
        var wanted = typed.as(Wanted.class);
        var form = form(typed, wanted, sent.containsKey(STRAND));
        if (form.refused()) {
            return PageAnswers.again(page(form, own, PossibleHelp.NOT_ASKED));
        }
        if (!sent.containsKey(STRAND)) {
            return PageAnswers.page(page(form, own, PossibleHelp.NOT_ASKED));
        }
        var receiver = Integer.parseInt(form.value(RECEIVER));
        var search = wanted.search(receiver, RestOfTerm.restOf(LocalDate.now(clock)));
        var place = new PageRequest(AT_MOST, sent.getFirst("after"));
        var found = calls.start(Service.SCHOOLS, () -> capacity.matches(search, place));
        var open = Optional.of(Permission.INTERVENTIONS_PROPOSE)
                .filter(permission -> signed.may(permission, receiver))
                .map(may -> calls.start(Service.INTERVENTIONS, () -> openNeeds(receiver)));
        try {
            var matches = matches(found);
            return PageAnswers.page(
                    page(form, own, PossibleHelp.of(receiver, matches, open.map(Pending::section), form)));
        } catch (ServiceRefusal refusal) {
            if (refusal.status() != 400 && refusal.status() != 422) {
                throw refusal;
            }
            return PageAnswers.again(page(form.with("", refusal.problem().sentence()), own, PossibleHelp.NOT_ASKED));
        }
    }

    private List<NeedRow> openNeeds(int urn) {
        var search = new NeedSearch();
        search.school = List.of(urn);
        search.status = List.of(NeedStatus.OPEN);
        return needs.list(search, ListRequest.first(MANY_NEEDS)).items();
    }

    /** Where the service is away that part of the page is missing; what it refuses is told on the form. */
    private static Section<Page<MatchRow>> matches(Pending<Page<MatchRow>> found) {
        try {
            return new Section<>(found.await(), Service.SCHOOLS, Missing.NOTHING);
        } catch (ServiceAway away) {
            return new Section<>(null, Service.SCHOOLS, Missing.AWAY);
        }
    }

    private Form form(Submission typed, Wanted wanted, boolean asked) {
        var rest = RestOfTerm.restOf(LocalDate.now(clock));
        var values = new LinkedHashMap<String, String>();
        values.put("from", rest.from().toString());
        values.put("to", rest.to().toString());
        values.put("days", "1");
        typed.form().values().forEach((field, value) -> {
            if (!value.isEmpty()) {
                values.put(field, value);
            }
        });
        var form = new Form("", values, new LinkedHashMap<>(typed.form().errors()));
        if (asked && wanted.strand() == null) {
            form = form.with(STRAND, "Choose what kind of support is needed");
        }
        if (asked && !form.value(RECEIVER).matches("\\d{1,7}")) {
            form = form.with(RECEIVER, "Choose the school that needs it");
        }
        return form;
    }

    /** What was typed; where nothing was, a day of what is left of the term. */
    public record Wanted(
            @Nullable Strand strand,
            @Nullable String subject,
            @Nullable String phase,
            @Nullable BigDecimal days,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {

        MatchSearch search(int receiver, RestOfTerm rest) {
            var search = new MatchSearch();
            search.receiver = receiver;
            search.strand = strand;
            search.subject = subject;
            search.phase = phase;
            search.days = days == null ? BigDecimal.ONE : days;
            search.from = from == null ? rest.from() : from;
            search.to = to == null ? rest.to() : to;
            return search;
        }
    }

    private TemplateInstance page(Form form, Pending<Own> asked, PossibleHelp found) {
        var own = asked.section();
        return Templates.capacity(
                form,
                STRANDS,
                Gias.PHASES.stream()
                        .map(phase -> new Choice(phase.value(), phase.label()))
                        .toList(),
                own.present() ? within(own.get()) : List.of(),
                found);
    }

    /** The schools whose days the reader may look at. */
    private List<Choice> within(Own own) {
        return own.choices().stream()
                .filter(school -> signed.may(Permission.CAPACITY_READ, Integer.parseInt(school.value())))
                .toList();
    }

    @CheckedTemplate(basePath = "capacity")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance capacity(
                Form form, List<Choice> strands, List<Choice> phases, List<Choice> schools, PossibleHelp found);
    }
}
