package org.uplift.portal.kit.components;

import io.quarkus.qute.EvalContext;
import io.quarkus.qute.EvaluatedParams;
import io.quarkus.qute.TemplateException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** What a template calls a method with. */
final class Params {

    private Params() {}

    static CompletionStage<@Nullable Object[]> of(EvalContext context) {
        var params = EvaluatedParams.evaluate(context);
        return params.stage.thenApply(
                ignored -> read(params, context.getParams().size()));
    }

    private static @Nullable Object[] read(EvaluatedParams params, int count) {
        var given = new @Nullable Object[count];
        try {
            for (int index = 0; index < count; index++) {
                given[index] = params.getResult(index);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TemplateException(e);
        } catch (ExecutionException e) {
            throw new TemplateException(e);
        }
        return given;
    }
}
