package org.uplift.portal.kit.components;

import io.quarkus.qute.CompletedStage;
import io.quarkus.qute.EngineConfiguration;
import io.quarkus.qute.EvalContext;
import io.quarkus.qute.NamespaceResolver;
import io.quarkus.qute.UserTagSectionHelper;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Makes the options of a tag. It begins with <code>{#let o=macro:options(_args, it??)}</code>: a map given first, if any,
 * and the named arguments over it. An argument that is nothing is not there; one with dots reaches inside. {@code
 * macro:join} puts words together for an argument.
 */
@EngineConfiguration
public final class MacroResolver implements NamespaceResolver {

    @Override
    public String getNamespace() {
        return "macro";
    }

    @Override
    public CompletionStage<Object> resolve(EvalContext context) {
        return Params.of(context).thenCompose(params -> CompletedStage.of(made(context.getName(), params)));
    }

    private static Object made(String asked, @Nullable Object[] params) {
        return switch (asked) {
            case "options" -> options(params[0], params[1]);
            case "join" ->
                Arrays.stream(params)
                        .map(part -> part == null ? "" : Options.text(part))
                        .collect(Collectors.joining());
            default -> throw new IllegalArgumentException("No macro:" + asked);
        };
    }

    private static Options options(@Nullable Object arguments, @Nullable Object first) {
        var options = first instanceof Map<?, ?> map ? Options.of(map) : Options.NONE;
        if (arguments instanceof UserTagSectionHelper.Arguments named) {
            for (var argument : named) {
                // Qute names an argument without a name after itself as well
                if (argument.getValue() != first) {
                    options = options.with(argument.getKey(), argument.getValue());
                }
            }
        }
        return options;
    }
}
