package org.uplift.reporting.projection;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplift.events.EventTypes;
import org.uplift.events.Topics;
import org.uplift.platform.inbox.IncomingEvent;

/** Everything reporting remembers of the other services' events: which event, which table, which column. */
final class ReadModels {

    record School(
            int urn,
            String name,
            String phase,
            String status,
            @Nullable String trust,
            @Nullable String hub) {}

    record Need(UUID needId, int schoolUrn, String strand, String summary, String status) {}

    record Cost(BigDecimal amount) {}

    record Intervention(
            UUID interventionId,
            int schoolUrn,
            String strand,
            String route,
            String summary,
            String status,
            LocalDate startsOn,
            LocalDate endsOn,
            @Nullable LocalDate nextReviewOn,
            @Nullable LocalDate closedOn,
            @Nullable String verdict,
            @Nullable JsonNode impact,
            @Nullable Cost cost) {}

    record Budget(
            String code,
            String name,
            @Nullable Integer schoolUrn,
            String year,
            BigDecimal amount,
            BigDecimal actual,
            BigDecimal committed,
            BigDecimal balance) {}

    record Commitment(UUID interventionId, int schoolUrn, String budgetCode, BigDecimal amount) {}

    record Practice(
            UUID practiceId,
            String title,
            String status,
            @Nullable LocalDate decidedOn) {}

    static final List<Lines> ALL = List.of(
            LineTable.of(Topics.SCHOOL, "school_line", School.class)
                    .column("urn", School::urn)
                    .column("name", School::name)
                    .column("phase", School::phase)
                    .column("status", School::status)
                    .column("trust", School::trust)
                    .column("hub", School::hub)
                    .done(),
            LineTable.of(Topics.NEED, "need_line", Need.class)
                    .column("need_id", Need::needId)
                    .column("school_urn", Need::schoolUrn)
                    .column("strand", Need::strand)
                    .column("summary", Need::summary)
                    .column("status", Need::status)
                    .done(),
            LineTable.of(Topics.INTERVENTION, "intervention_line", Intervention.class)
                    .column("intervention_id", Intervention::interventionId)
                    .column("school_urn", Intervention::schoolUrn)
                    .column("strand", Intervention::strand)
                    .column("route", Intervention::route)
                    .column("summary", Intervention::summary)
                    .column("status", Intervention::status)
                    .column("starts_on", Intervention::startsOn)
                    .column("ends_on", Intervention::endsOn)
                    .column("next_review_on", Intervention::nextReviewOn)
                    .column("closed_on", Intervention::closedOn)
                    .column("verdict", Intervention::verdict)
                    .column("impact", intervention -> text(intervention.impact()))
                    .column("amount", intervention -> amount(intervention.cost()))
                    .changedAt()
                    .done(),
            LineTable.of(Topics.BUDGET, "budget_line", Budget.class)
                    .column("code", Budget::code)
                    .column("name", Budget::name)
                    .column("school_urn", Budget::schoolUrn)
                    .column("year", Budget::year)
                    .column("amount", Budget::amount)
                    .column("actual", Budget::actual)
                    .column("committed", Budget::committed)
                    .column("balance", Budget::balance)
                    .done(),
            // A refusal holds nothing; neither does what is released before anything was committed.
            LineTable.of(Topics.COMMITMENT, "commitment_line", Commitment.class)
                    .only(
                            Set.of(
                                    EventTypes.COMMITMENT_MADE,
                                    EventTypes.COMMITMENT_RELEASED,
                                    EventTypes.COMMITMENT_STATED,
                                    EventTypes.COMMITMENT_SPENT),
                            "budgetCode")
                    .column("intervention_id", Commitment::interventionId)
                    .column("school_urn", Commitment::schoolUrn)
                    .column("budget_code", Commitment::budgetCode)
                    .column("amount", Commitment::amount)
                    .columnOf("status", event -> commitmentStatus(event))
                    .changedAt()
                    .done(),
            LineTable.of(Topics.PRACTICE, "practice_line", Practice.class)
                    .column("practice_id", Practice::practiceId)
                    .column("title", Practice::title)
                    .column("status", Practice::status)
                    .column("decided_on", Practice::decidedOn)
                    .done(),
            new BookingLines());

    private ReadModels() {}

    /** Made, released or spent: what happened, or where nothing did what the data says stands. */
    private static String commitmentStatus(IncomingEvent event) {
        if (!event.type().equals(EventTypes.COMMITMENT_STATED.fullName())) {
            return event.happened().toUpperCase(Locale.ROOT);
        }
        var stands = event.data().path("status").asText();
        return stands.equals("COMMITTED") ? "MADE" : stands;
    }

    private static @Nullable String text(@Nullable JsonNode json) {
        return json == null || json.isNull() ? null : json.toString();
    }

    private static @Nullable BigDecimal amount(@Nullable Cost cost) {
        return cost == null ? null : cost.amount();
    }
}
