package org.uplift.finance.budgets;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.uplift.events.EventType;
import org.uplift.events.EventTypes;
import org.uplift.platform.inbox.EventConsumer;
import org.uplift.platform.inbox.EventHandler;
import org.uplift.platform.inbox.Inbox;
import org.uplift.platform.outbox.Announcement;
import org.uplift.platform.outbox.Outbox;
import org.uplift.platform.problem.ProblemException;
import org.uplift.platform.restatement.StatedKind;

/**
 * Finance's part in agreeing an intervention: its cost is committed or refused when it is proposed, released when it is
 * declined or stopped, spent when it is completed; nothing else about it moves money. Events may come in any order and more than once; the first of them
 * that settles an intervention's money wins, and each answer is given once.
 */
@ApplicationScoped
public class CommitmentSaga implements EventConsumer {

    private final Budgets budgets;
    private final Commitments commitments;
    private final Inbox inbox;
    private final Outbox outbox;
    private final Clock clock;

    CommitmentSaga(Budgets budgets, Commitments commitments, Inbox inbox, Outbox outbox, Clock clock) {
        this.budgets = budgets;
        this.commitments = commitments;
        this.inbox = inbox;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Incoming("commitment-saga")
    @Blocking
    public void receive(ConsumerRecord<String, byte[]> event) {
        inbox.receive(this, event);
    }

    @Override
    public String name() {
        return "finance.commitment-saga";
    }

    @Override
    public Map<EventType, EventHandler> handlers() {
        EventHandler release = event -> release(event.as(InterventionData.class));
        return Map.of(
                EventTypes.INTERVENTION_PROPOSED,
                event -> commit(event.as(InterventionData.class)),
                EventTypes.INTERVENTION_DECLINED,
                release,
                EventTypes.INTERVENTION_STOPPED,
                release,
                EventTypes.INTERVENTION_COMPLETED,
                event -> spend(event.as(InterventionData.class)));
    }

    /** The budget's row is locked before anything is looked up, so that two proposals cannot share its last pounds. */
    private void commit(InterventionData asked) {
        var cost = asked.cost();
        if (cost == null) {
            return;
        }
        var budget = budgets.lock(cost.budgetCode());
        if (commitments.lock(asked.interventionId()).isPresent()) {
            return;
        }
        var objections = budget.map(known -> known.objectionsTo(asked, cost))
                .orElseGet(() -> List.of("There is no budget with the code %s.".formatted(cost.budgetCode())));
        if (budget.isEmpty() || !objections.isEmpty()) {
            var refused = Commitment.refused(asked, cost, objections, today());
            commitments.persist(refused);
            announce(refused, EventTypes.COMMITMENT_REFUSED);
            return;
        }
        var made = Commitment.made(asked, cost, today());
        commitments.persist(made);
        budget.get().commit(made.amount());
        announce(budget.get());
        announce(made, EventTypes.COMMITMENT_MADE);
    }

    private void release(InterventionData ended) {
        var cost = ended.cost();
        if (cost == null) {
            return;
        }
        budgets.lock(cost.budgetCode());
        var held = commitments.lock(ended.interventionId());
        if (held.isEmpty()) {
            commitments.persist(Commitment.releasedBeforeProposal(ended, cost, today()));
            return;
        }
        held.filter(Commitment::live).ifPresent(commitment -> {
            var budget = budgetOf(commitment);
            budget.release(commitment.amount());
            commitment.release(today());
            announce(budget);
            announce(commitment, EventTypes.COMMITMENT_RELEASED);
        });
    }

    private void spend(InterventionData ended) {
        var cost = ended.cost();
        if (cost == null) {
            return;
        }
        var budget = budgets.lock(cost.budgetCode());
        var held = commitments.lock(ended.interventionId());
        if (held.isEmpty()) {
            spendBeforeProposal(
                    budget.orElseThrow(() ->
                            ProblemException.ruleBroken("Spent from a budget nobody knows: " + cost.budgetCode())),
                    Commitment.spentBeforeProposal(ended, cost, today()));
            return;
        }
        held.filter(Commitment::live).ifPresent(commitment -> {
            var charged = budgetOf(commitment);
            charged.spendCommitted(commitment.amount());
            commitment.spend(today());
            announce(charged);
            announce(commitment, EventTypes.COMMITMENT_SPENT);
        });
    }

    private void spendBeforeProposal(Budget budget, Commitment spent) {
        commitments.persist(spent);
        budget.spend(spent.amount());
        announce(budget);
        announce(spent, EventTypes.COMMITMENT_SPENT);
    }

    private Budget budgetOf(Commitment commitment) {
        return budgets.lock(commitment.budgetCode())
                .orElseThrow(() -> new IllegalStateException("A commitment without its budget"));
    }

    private void announce(Budget budget) {
        outbox.record(budget, new Announcement(EventTypes.BUDGET_CHANGED, budget.state()));
    }

    private void announce(Commitment commitment, EventType type) {
        outbox.record(commitment, new Announcement(type, commitment.state()));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /** How a commitment states itself again. */
    @Produces
    @Singleton
    static StatedKind<Commitment> stated() {
        return new StatedKind<>(EventTypes.COMMITMENT_STATED, Commitment.class, Commitment::state);
    }
}
