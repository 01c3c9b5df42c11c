package org.uplift.portal.app.people;

import jakarta.inject.Singleton;
import java.util.List;
import org.uplift.platform.services.Service;
import org.uplift.portal.kit.calls.Calls;
import org.uplift.portal.kit.calls.Calls.Pending;
import org.uplift.portal.kit.forms.Choice;
import org.uplift.portal.kit.listing.Option;
import org.uplift.schools.api.posts.PostKindRecord;
import org.uplift.schools.api.posts.PostKindsApi;

/** The kinds of post of the trust, for choosing among them. */
@Singleton
class PostKindChoices {

    private final Calls calls;
    private final PostKindsApi kinds;

    PostKindChoices(Calls calls, PostKindsApi kinds) {
        this.calls = calls;
        this.kinds = kinds;
    }

    Pending<Known> start() {
        return calls.start(Service.SCHOOLS, () -> new Known(kinds.list().items()));
    }

    /** What there is to choose from, by title. */
    record Known(List<PostKindRecord> kinds) {

        List<Option> options() {
            return kinds.stream()
                    .map(kind -> new Option(kind.code(), kind.title()))
                    .toList();
        }

        List<Choice> choices() {
            return kinds.stream()
                    .map(kind -> new Choice(kind.code(), kind.title()))
                    .toList();
        }

        /** What a kind is called; its code where nobody knows. */
        String title(String code) {
            return kinds.stream()
                    .filter(kind -> kind.code().equals(code))
                    .map(PostKindRecord::title)
                    .findFirst()
                    .orElse(code);
        }
    }
}
