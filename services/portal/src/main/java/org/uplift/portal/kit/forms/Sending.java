package org.uplift.portal.kit.forms;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;
import org.uplift.platform.services.Service;
import org.uplift.portal.kit.calls.Calls;
import org.uplift.portal.kit.calls.Calls.Pending;
import org.uplift.portal.kit.calls.ServiceRefusal;
import org.uplift.portal.kit.forms.Submission.Step;
import org.uplift.portal.kit.page.PageAnswers;

/**
 * A form on its way to a service. What cannot be read, and what the service refuses, is told on the form; a record that
 * somebody else changed in the meantime is told of with what it says now; what is done leads on to another page.
 */
public final class Sending {

    private static final int NOT_FOUND = 404;
    private static final int NOT_OFFERED = 405;
    private static final int CONFLICT = 409;
    private static final int CHANGED_SINCE = 412;
    private static final int NOT_VALID = 422;

    private final Calls calls;
    private final Submission submission;
    private final Function<Form, TemplateInstance> page;
    private Optional<Supplier<CheckAnswers>> answers = Optional.empty();
    private Optional<Callable<?>> dryRun = Optional.empty();
    private Optional<Function<Submission, Boolean>> done = Optional.empty();
    private Optional<Supplier<Clash>> clash = Optional.empty();

    private String after = "";

    Sending(Calls calls, Submission submission, Function<Form, TemplateInstance> page) {
        this.calls = calls;
        this.submission = submission;
        this.page = page;
    }

    /** Shows the answers before anything is done with them. */
    public Sending checking(Supplier<CheckAnswers> answers) {
        this.answers = Optional.of(answers);
        return this;
    }

    /** Asks the service whether it would take the answers, before they are shown for checking. */
    public Sending dryRun(Callable<?> ask) {
        dryRun = Optional.of(ask);
        return this;
    }

    /** What the record says now, asked where somebody changed it since the form was opened. */
    public Sending clashing(Supplier<Clash> now) {
        clash = Optional.of(now);
        return this;
    }

    /**
     * Whether what was sent has been done already, asked where the service refuses: a button pressed twice, or pressed
     * again after Back, leads on as it did the first time.
     */
    public Sending doneAlready(Function<Submission, Boolean> whether, String address) {
        done = Optional.of(whether);
        after = address;
        return this;
    }

    /** @param act does it, within the time a page may take, and answers the address to go on to */
    public Response to(Service service, Callable<String> act) {
        return to(service, () -> calls.start(service, act));
    }

    /** The same for what takes longer than a page may. */
    public Response to(Service service, Duration within, Callable<String> act) {
        return to(service, () -> calls.start(service, within, act));
    }

    private Response to(Service service, Supplier<Pending<String>> act) {
        if (submission.step() == Step.CHANGE) {
            return PageAnswers.page(page.apply(submission.unsent()));
        }
        if (!submission.readable()) {
            return PageAnswers.again(page.apply(submission.form()));
        }
        try {
            if (answers.isPresent() && submission.step() == Step.FILLED) {
                dryRun.ifPresent(ask -> rehearse(service, ask));
                return PageAnswers.page(Templates.answers(answers.get().get(), sentAgain()));
            }
            return PageAnswers.onTo(act.get().await());
        } catch (ServiceRefusal refusal) {
            return refused(refusal);
        }
    }

    /** A service that has no dry run tells what is wrong when it is asked to act. */
    private void rehearse(Service service, Callable<?> ask) {
        try {
            calls.start(service, ask).await();
        } catch (ServiceRefusal refusal) {
            if (refusal.status() != NOT_FOUND && refusal.status() != NOT_OFFERED) {
                throw refusal;
            }
        }
    }

    private Response refused(ServiceRefusal refusal) {
        var refusedAct = refusal.status() == CHANGED_SINCE || refusal.status() == NOT_VALID;
        if (refusedAct && done.filter(whether -> whether.apply(submission)).isPresent()) {
            return PageAnswers.onTo(after);
        }
        return switch (refusal.status()) {
            case NOT_VALID, CONFLICT -> PageAnswers.again(page.apply(submission.refused(refusal)));
            case CHANGED_SINCE ->
                PageAnswers.again(page.apply(clash.map(now -> submission.form().clashing(now.get()))
                        .orElseGet(() -> submission.refused(refusal))));
            default -> throw refusal;
        };
    }

    /** Every field but those each page has of its own. */
    private Map<String, String> sentAgain() {
        var again = new LinkedHashMap<>(submission.values());
        again.remove("csrf-token");
        again.remove(Submission.STEP);
        return again;
    }

    @CheckedTemplate(basePath = "page")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance answers(CheckAnswers answers, Map<String, String> fields);
    }
}
