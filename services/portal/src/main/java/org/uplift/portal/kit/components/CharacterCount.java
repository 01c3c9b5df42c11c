package org.uplift.portal.kit.components;

import io.quarkus.qute.RawString;
import java.util.Locale;

/** What the script that counts characters reads from the group of the field. */
final class CharacterCount {

    private CharacterCount() {}

    static RawString attributes(Options options) {
        var html = new StringBuilder(" data-module=\"govuk-character-count\"");
        for (var name : new String[] {"maxlength", "threshold", "maxwords"}) {
            html.append(Html.optional("data-" + name, options.option(name)));
        }
        if (!options.given("maxwords") && !options.given("maxlength") && options.given("textareaDescriptionText")) {
            var other = Options.NONE.with("other", options.option("textareaDescriptionText"));
            html.append(Html.messages("textarea-description", other));
        }
        for (var unit : new String[] {"characters", "words"}) {
            for (var limit : new String[] {"Under", "At", "Over"}) {
                var key = unit + "-" + limit.toLowerCase(Locale.UK) + "-limit";
                html.append(Html.messages(key, options.option(unit + limit + "LimitText")));
            }
        }
        return new RawString(
                html.append(options.option("formGroup") instanceof Options group ? group.attributesHtml() : "")
                        .toString());
    }
}
