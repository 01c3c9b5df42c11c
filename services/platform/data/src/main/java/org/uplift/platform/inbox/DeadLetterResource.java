package org.uplift.platform.inbox;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.access.Allowed;
import org.uplift.platform.api.Page;
import org.uplift.platform.api.PageRequest;
import org.uplift.platform.api.deadletters.DeadLetter;
import org.uplift.platform.api.deadletters.DeadLetterSearch;
import org.uplift.platform.api.deadletters.DeadLettersApi;
import org.uplift.platform.api.deadletters.DiscardDeadLetter;
import org.uplift.platform.api.deadletters.ReplayDeadLetter;
import org.uplift.platform.api.deadletters.ReplayDeadLetters;
import org.uplift.platform.api.deadletters.ReplayedDeadLetters;
import org.uplift.platform.paging.Pages;
import org.uplift.platform.permission.Permission;
import org.uplift.platform.problem.ProblemException;

/** Dead letters over HTTP. */
public class DeadLetterResource implements DeadLettersApi {

    private static final String LIST = "dead-letters";

    private final DeadLetterService letters;
    private final Pages pages;
    private final String self;

    DeadLetterResource(
            DeadLetterService letters, Pages pages, @ConfigProperty(name = "quarkus.application.name") String self) {
        this.letters = letters;
        this.pages = pages;
        this.self = self;
    }

    @Override
    @Allowed(Permission.DEAD_LETTERS)
    public Page<DeadLetter> list(String service, DeadLetterSearch search, PageRequest page) {
        requireSelf(service);
        var after = pages.start(LIST, page).map(key -> UUID.fromString(key.getFirst()));
        var found = letters.list(Optional.ofNullable(search.status), after, page.limit + 1);
        return pages.page(LIST, page, found, letter -> List.of(letter.id().toString()));
    }

    @Override
    @Allowed(Permission.DEAD_LETTERS)
    public DeadLetter read(String service, UUID id) {
        requireSelf(service);
        return letters.found(id);
    }

    @Override
    @Allowed(Permission.DEAD_LETTERS)
    public ReplayedDeadLetters replayAll(String service, @Nullable ReplayDeadLetters asked) {
        requireSelf(service);
        return letters.replayAll(asked == null ? new ReplayDeadLetters(null, null, null) : asked);
    }

    @Override
    @Allowed(Permission.DEAD_LETTERS)
    public DeadLetter replay(String service, UUID id, @Nullable ReplayDeadLetter asked) {
        requireSelf(service);
        var reason = asked == null ? null : asked.reason();
        return letters.replay(id, reason == null ? "" : reason);
    }

    @Override
    @Allowed(Permission.DEAD_LETTERS)
    public DeadLetter discard(String service, UUID id, DiscardDeadLetter asked) {
        requireSelf(service);
        return letters.discard(id, asked.reason());
    }

    private void requireSelf(String service) {
        if (!service.equals(self)) {
            throw ProblemException.notFound("The service");
        }
    }
}
