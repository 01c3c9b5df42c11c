package org.uplift.portal.app.interventions;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplift.finance.api.budgets.BudgetRow;
import org.uplift.interventions.api.needs.NeedRecord;
import org.uplift.platform.api.Page;
import org.uplift.platform.calendar.AcademicYear;
import org.uplift.portal.kit.calls.Section;
import org.uplift.portal.kit.forms.Choice;
import org.uplift.portal.kit.forms.Form;
import org.uplift.portal.kit.page.Words;
import org.uplift.schools.api.capacity.MatchRow;
import org.uplift.schools.api.people.PersonRecord;

/**
 * What a proposal's page shows beside the need: who could help, and which budgets may pay.
 *
 * @param typed people with days typed who are not, or no longer, among those offered
 * @param year the academic year of the first day, whose budgets may pay
 */
record ProposalPage(
        NeedRecord need,
        Section<Page<MatchRow>> matches,
        Map<UUID, Section<PersonRecord>> typed,
        Section<Page<BudgetRow>> budgets,
        AcademicYear year) {

    /**
     * Somebody offered, or typed in before.
     *
     * @param freeDays null where nobody said
     */
    public record Helper(
            UUID personId,
            String name,
            String post,
            @Nullable BigDecimal freeDays,
            List<String> why,
            boolean offered) {}

    /** Everybody to show: those with days typed stay, whatever the matches say now. */
    public List<Helper> helpers() {
        var helpers = new ArrayList<Helper>();
        typed.forEach((id, person) -> helpers.add(new Helper(
                id,
                person.present() ? person.get().name() : "A colleague",
                person.present() ? person.get().posts() : "",
                null,
                List.of(),
                false)));
        if (matches.present()) {
            matches.get().items().forEach(match -> helpers.add(helper(match)));
        }
        return helpers;
    }

    private static Helper helper(MatchRow match) {
        var post = match.post() + ", " + match.school();
        return new Helper(match.personId(), match.name(), post, match.freeDays(), match.reasons(), true);
    }

    String name(UUID personId) {
        return helpers().stream()
                .filter(helper -> helper.personId().equals(personId))
                .map(Helper::name)
                .findFirst()
                .orElse("A colleague");
    }

    /** Whether there are budgets to choose from; where not, a code is typed. */
    public boolean picks() {
        return budgets.present();
    }

    /** The school's own budgets and the trust's, of that year; and the one chosen before, whatever it is. */
    public List<Choice> payers(Form form) {
        var payers = new ArrayList<>(paying().stream().map(ProposalPage::choice).toList());
        var chosen = form.value("cost.budgetCode");
        if (!chosen.isEmpty()
                && payers.stream().noneMatch(choice -> choice.value().equals(chosen))) {
            payers.add(new Choice(chosen, chosen + ", not a budget of " + year));
        }
        return payers;
    }

    String payer(String code) {
        return paying().stream()
                .filter(budget -> budget.code().equals(code))
                .map(budget -> budget.name() + " (" + code + ")")
                .findFirst()
                .orElse(code);
    }

    private List<BudgetRow> paying() {
        return budgets.present()
                ? budgets.get().items().stream().filter(this::pays).toList()
                : List.of();
    }

    private boolean pays(BudgetRow budget) {
        return Optional.ofNullable(budget.schoolUrn())
                .map(urn -> urn == need.schoolUrn())
                .orElse(true);
    }

    private static Choice choice(BudgetRow budget) {
        var whose = budget.schoolUrn() == null ? "the trust's" : "the school's own";
        return new Choice(
                budget.code(),
                "%s (%s), %s, %s left".formatted(budget.name(), budget.code(), whose, Words.money(budget.balance())));
    }
}
