package org.uplift.portal.app.budgets;

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
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.uplift.finance.api.budgets.BudgetRecord;
import org.uplift.finance.api.budgets.BudgetsApi;
import org.uplift.finance.api.budgets.ChangeBudget;
import org.uplift.finance.api.budgets.SetBudget;
import org.uplift.platform.permission.Permission;
import org.uplift.platform.services.Service;
import org.uplift.portal.kit.calls.Calls;
import org.uplift.portal.kit.calls.Section;
import org.uplift.portal.kit.calls.Versioned;
import org.uplift.portal.kit.forms.Choice;
import org.uplift.portal.kit.forms.Clash;
import org.uplift.portal.kit.forms.Form;
import org.uplift.portal.kit.forms.Forms;
import org.uplift.portal.kit.forms.Submission;
import org.uplift.portal.kit.page.PageAnswers;
import org.uplift.portal.kit.page.Words;
import org.uplift.portal.kit.record.Histories;
import org.uplift.portal.kit.record.Names;
import org.uplift.portal.kit.session.KeptForms;
import org.uplift.portal.kit.session.OpenTo;
import org.uplift.portal.kit.session.OpenedOnce;

/** Setting a budget, and giving one another name or amount. */
@Path("/budgets")
public class BudgetForms {

    private static final String AMOUNT = "amount";

    private final Calls calls;
    private final BudgetsApi budgets;
    private final Names names;
    private final Forms forms;
    private final Histories histories;
    private final BudgetYears years;
    private final KeptForms kept;

    BudgetForms(
            Calls calls,
            BudgetsApi budgets,
            Names names,
            Forms forms,
            Histories histories,
            BudgetYears years,
            KeptForms kept) {
        this.calls = calls;
        this.budgets = budgets;
        this.names = names;
        this.forms = forms;
        this.histories = histories;
        this.years = years;
        this.kept = kept;
    }

    @GET
    @Path("/new")
    @OpenTo(Permission.BUDGETS_WRITE)
    @OpenedOnce
    @RunOnVirtualThread
    public Response newForm() {
        return PageAnswers.page(setting(Form.opened(kept, Map.of("year", years.now()))));
    }

    @POST
    @Path("/new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @OpenTo(Permission.BUDGETS_WRITE)
    @RunOnVirtualThread
    public Response set(MultivaluedMap<String, String> sent) {
        var submission = new Submission(sent);
        var budget = submission.as(SetBudget.class);
        return forms.sending(submission, this::setting).to(Service.FINANCE, () -> {
            var set = budgets.set(submission.key(), budget).getEntity();
            return "/budgets/" + set.code() + "?done=set";
        });
    }

    @GET
    @Path("/{code}/edit")
    @OpenTo(Permission.BUDGETS_WRITE)
    @RunOnVirtualThread
    public Response editForm(@RestPath String code) {
        var budget = read(code);
        var form = Form.opened(
                kept,
                Map.of(
                        "name",
                        budget.record().name(),
                        AMOUNT,
                        budget.record().amount().toPlainString()));
        return PageAnswers.page(edit(budget.record(), form.about(budget)));
    }

    @POST
    @Path("/{code}/edit")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @OpenTo(Permission.BUDGETS_WRITE)
    @RunOnVirtualThread
    public Response edit(@RestPath String code, MultivaluedMap<String, String> sent) {
        var submission = new Submission(sent);
        var budget = submission.as(ChangeBudget.class);
        return forms.sending(submission, form -> edit(read(code).record(), form))
                .clashing(() -> clash(code, submission))
                .to(Service.FINANCE, () -> {
                    budgets.change(code, submission.version(), budget);
                    return "/budgets/" + code + "?done=changed";
                });
    }

    private Clash clash(String code, Submission typed) {
        var now = read(code);
        var budget = now.record();
        return Clash.of(
                        now.version(),
                        histories.latest(
                                Service.FINANCE, place -> budgets.history(code, place), "budget", BudgetPages.WORDS))
                .now("name", "Name", typed.value("name"), budget.name())
                .now(
                        AMOUNT,
                        "Amount",
                        typed(typed.as(ChangeBudget.class).amount(), typed.value(AMOUNT)),
                        Words.money(budget.amount()));
    }

    private static String typed(@Nullable BigDecimal read, String typed) {
        return read == null ? typed : Words.money(read);
    }

    private Versioned<BudgetRecord> read(String code) {
        return calls.start(Service.FINANCE, () -> Versioned.of(budgets.read(code)))
                .await();
    }

    private static TemplateInstance edit(BudgetRecord budget, Form form) {
        return Templates.edit(budget, BudgetPages.owner(budget.schoolUrn(), budget.schoolName()), form);
    }

    private TemplateInstance setting(Form form) {
        var schools = names.schools().section();
        var choices = schools.present()
                ? schools.get().stream()
                        .map(school -> new Choice(Integer.toString(school.urn()), school.name()))
                        .toList()
                : List.<Choice>of();
        return Templates.setting(
                form, years.toSet().stream().map(year -> new Choice(year, year)).toList(), choices, schools);
    }

    @CheckedTemplate(basePath = "budgets")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance setting(Form form, List<Choice> years, List<Choice> schools, Section<?> asked);

        static native TemplateInstance edit(BudgetRecord budget, String owner, Form form);
    }
}
