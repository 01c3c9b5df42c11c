package org.uplift.portal.app.interventions;

import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.uplift.interventions.api.commissioning.AgreementStatus;
import org.uplift.interventions.api.commissioning.InterventionStatus;
import org.uplift.interventions.api.commissioning.InterventionsApi;
import org.uplift.interventions.api.commissioning.Judgement;
import org.uplift.interventions.api.commissioning.Route;
import org.uplift.interventions.api.commissioning.Verdict;
import org.uplift.interventions.api.trace.InterventionRecord;
import org.uplift.interventions.api.trace.TraceApi;
import org.uplift.platform.api.Strand;
import org.uplift.platform.services.Service;
import org.uplift.portal.kit.calls.Calls;
import org.uplift.portal.kit.calls.Versioned;
import org.uplift.portal.kit.forms.Clash;
import org.uplift.portal.kit.forms.Form;
import org.uplift.portal.kit.forms.Forms;
import org.uplift.portal.kit.forms.Sending;
import org.uplift.portal.kit.forms.Submission;
import org.uplift.portal.kit.record.ChangeWords;
import org.uplift.portal.kit.record.Histories;

/** What is done to an intervention: read with its version, done once, and the second of two is told of the first. */
@Singleton
class InterventionCommands {

    /** Words for what its history names. */
    static final ChangeWords WORDS = ChangeWords.of(
            Map.ofEntries(
                    Map.entry("summary", "What is done"),
                    Map.entry("schoolUrn", "School"),
                    Map.entry("routeReason", "Why this route"),
                    Map.entry("timeLimit.startsOn", "Starts"),
                    Map.entry("timeLimit.endsOn", "Ends"),
                    Map.entry("closedOn", "Closed"),
                    Map.entry("agreements.days", "Agreement on days"),
                    Map.entry("agreements.money", "Agreement on money"),
                    Map.entry("cost.amount", "Cost in pounds"),
                    Map.entry("cost.budgetCode", "Budget"),
                    Map.entry("impact.practice", "Impact on practice"),
                    Map.entry("impact.systems", "Impact on systems"),
                    Map.entry("impact.organisation", "Impact on the organisation"),
                    Map.entry("impact.outcomes", "Impact on pupils"),
                    Map.entry("supportLine.days", "Days of one person"),
                    Map.entry("target.target", "Target, to be"),
                    Map.entry("review.progress", "Review, measures")),
            InterventionStatus.class,
            AgreementStatus.class,
            Judgement.class,
            Route.class,
            Strand.class,
            Verdict.class);

    private final Calls calls;
    private final TraceApi trace;
    private final InterventionsApi interventions;
    private final Forms forms;
    private final Histories histories;

    InterventionCommands(
            Calls calls, TraceApi trace, InterventionsApi interventions, Forms forms, Histories histories) {
        this.calls = calls;
        this.trace = trace;
        this.interventions = interventions;
        this.forms = forms;
        this.histories = histories;
    }

    Service service() {
        return Service.INTERVENTIONS;
    }

    Versioned<InterventionRecord> read(UUID id) {
        return calls.start(service(), () -> Versioned.of(trace.read(id))).await();
    }

    Sending sending(UUID id, Submission submission, Function<Form, TemplateInstance> page) {
        return forms.sending(submission, page)
                .clashing(() -> Clash.of(
                        read(id).version(),
                        histories.latest(service(), place -> interventions.history(id, place), "intervention", WORDS)));
    }
}
