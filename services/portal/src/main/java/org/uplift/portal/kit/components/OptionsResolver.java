package org.uplift.portal.kit.components;

import io.quarkus.qute.CompletedStage;
import io.quarkus.qute.EngineConfiguration;
import io.quarkus.qute.EvalContext;
import io.quarkus.qute.RawString;
import io.quarkus.qute.ValueResolver;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a component's template can ask of its options. */
@EngineConfiguration
public final class OptionsResolver implements ValueResolver {

    private static final int BEFORE_MAPS = 10;

    @Override
    public int getPriority() {
        return BEFORE_MAPS;
    }

    @Override
    public boolean appliesTo(EvalContext context) {
        return context.getBase() instanceof Options;
    }

    @Override
    public CompletionStage<Object> resolve(EvalContext context) {
        if (context.getParams().isEmpty()) {
            return CompletedStage.of(plain((Options) context.getBase(), context.getName()));
        }
        return Params.of(context).thenApply(given -> answer((Options) context.getBase(), context.getName(), given));
    }

    private static Object plain(Options options, String name) {
        return switch (name) {
            case "classNames" -> options.classNames();
            case "attributesHtml" -> options.attributesHtml();
            case "content" -> options.content();
            case "countAttributes" -> CharacterCount.attributes(options);
            default -> options.option(name);
        };
    }

    private static Object answer(Options options, String asked, @Nullable Object[] given) {
        var first = text(given[0]);
        return switch (asked) {
            case "or" -> options == Options.NONE ? something(given[0]) : options;
            case "given" -> options.given(first);
            case "set" -> options.isSet(first);
            case "pick" -> options.pick(first, something(given[1]));
            case "orElse" -> options.orElse(first, something(given[1]));
            case "any" -> options.any(first, text(given[1]), text(given[2]));
            case "chooses" -> options.chooses((Options) something(given[0]), text(given[1]));
            case "describedBy" -> options.describedBy(first);
            case "content" -> options.content(first, text(given[1]));
            case "optional" -> raw(Html.optional(first, given.length > 1 ? given[1] : options.option(first)));
            case "messages" -> Html.messages(first, options.option(text(given[1])));
            case "join" -> Arrays.stream(given).map(OptionsResolver::text).collect(Collectors.joining());
            case "numbered" -> first + (text(given[1]).equals("1") ? "" : "-" + text(given[1]));
            case "replace" -> first.replace(text(given[1]), text(given[2]));
            case "first" -> something(says(given[0]) ? given[1] : given[2]);
            case "among" -> among(options.option(first), given);
            case "is" -> text(options.option(first)).equals(text(given[1]));
            case "itemDescribedBy" ->
                options.itemDescribedBy((Options) something(given[0]), text(given[1]), text(given[2]));
            case "partName" -> options.given("namePrefix") ? text(options.option("namePrefix")) + "-" + first : first;
            case "capital" -> capital(first);
            case "of" -> pairs(given);
            default -> throw new IllegalArgumentException("A component's options do not know " + asked);
        };
    }

    private static Options pairs(@Nullable Object[] given) {
        var options = Options.NONE;
        for (int index = 0; index + 1 < given.length; index += 2) {
            options = options.with(text(given[index]), given[index + 1]);
        }
        return options;
    }

    /** What is said, where it is one of those allowed; the first of them otherwise. */
    private static String among(Object said, @Nullable Object[] given) {
        var allowed = Arrays.stream(given).skip(1).map(OptionsResolver::text).toList();
        return allowed.contains(text(said)) ? text(said) : allowed.getFirst();
    }

    private static String capital(String word) {
        return word.isEmpty()
                ? word
                : word.substring(0, 1).toUpperCase(Locale.UK)
                        + word.substring(1).toLowerCase(Locale.UK);
    }

    private static boolean says(@Nullable Object value) {
        return value != null && Options.NONE.with("it", value).given("it");
    }

    private static RawString raw(String html) {
        return new RawString(html);
    }

    private static Object something(@Nullable Object value) {
        return value == null ? Options.NONE : value;
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : Options.text(value);
    }
}
