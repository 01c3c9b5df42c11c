package org.uplift.platform.inbox;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.access.Allowed;
import org.uplift.platform.access.OwnService;
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

/** Dead letters over HTTP. */
public class DeadLetterResource implements DeadLettersApi {

    private static final String LIST = "dead-letters";

    private final DeadLetterService letters;
    private final Pages pages;
    private final OwnService self;

    DeadLetterResource(DeadLetterService letters, Pages pages, OwnService self) {
        this.letters = letters;
        this.pages = pages;
        this.self = self;
    }

    @Override
    @Allowed(Permission.DEAD_LETTERS)
    public Page<DeadLetter> list(String service, DeadLetterSearch search, PageRequest page) {
        self.require(service);
        var after = pages.start(LIST, page).map(key -> UUID.fromString(key.getFirst()));
        var found = letters.list(Optional.ofNullable(search.status), after, page.limit + 1);
        return pages.page(LIST, page, found, letter -> List.of(letter.id().toString()));
    }

    @Override
    @Allowed(Permission.DEAD_LETTERS)
    public DeadLetter read(String service, UUID id) {
        self.require(service);
        return letters.found(id);
    }

    @Override
    @Allowed(Permission.DEAD_LETTERS)
    public ReplayedDeadLetters replayAll(String service, @Nullable ReplayDeadLetters asked) {
        self.require(service);
        return letters.replayAll(asked == null ? new ReplayDeadLetters(null, null, null) : asked);
    }

    @Override
    @Allowed(Permission.DEAD_LETTERS)
    public DeadLetter replay(String service, UUID id, @Nullable ReplayDeadLetter asked) {
        self.require(service);
        var reason = asked == null ? null : asked.reason();
        return letters.replay(id, reason == null ? "" : reason);
    }

    @Override
    @Allowed(Permission.DEAD_LETTERS)
    public DeadLetter discard(String service, UUID id, DiscardDeadLetter asked) {
        self.require(service);
        return letters.discard(id, asked.reason());
    }
}
