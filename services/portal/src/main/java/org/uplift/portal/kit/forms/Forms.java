package org.uplift.portal.kit.forms;

import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import java.util.function.Function;
import org.uplift.portal.kit.calls.Calls;

/** Sends forms to services. */
@Singleton
public class Forms {

    private final Calls calls;

    Forms(Calls calls) {
        this.calls = calls;
    }

    /** @param page the form's page, for showing it again with what was typed and what is wrong */
    public Sending sending(Submission submission, Function<Form, TemplateInstance> page) {
        return new Sending(calls, submission, page);
    }
}
