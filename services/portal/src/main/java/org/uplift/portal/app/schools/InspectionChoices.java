package org.uplift.portal.app.schools;

import java.util.List;
import java.util.stream.Stream;
import org.uplift.portal.kit.forms.Choice;
import org.uplift.schools.api.inspections.FrameworkRecord;

/** What there is to choose from when an inspection of one framework is recorded. */
public record InspectionChoices(FrameworkRecord framework) {

    public List<Choice> grades() {
        return choices(framework.grades());
    }

    public List<Choice> safeguarding() {
        return choices(framework.safeguarding());
    }

    public List<Choice> categories() {
        return Stream.concat(Stream.of(new Choice("NONE", "None")), choices(framework.categories()).stream())
                .toList();
    }

    public List<Choice> joining() {
        return List.of(new Choice("true", "Yes"), new Choice("false", "No"));
    }

    private static List<Choice> choices(List<FrameworkRecord.Option> all) {
        return all.stream().map(one -> new Choice(one.value(), one.title())).toList();
    }
}
