package org.uplift.platform.restatement;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.access.Allowed;
import org.uplift.platform.access.OwnService;
import org.uplift.platform.api.Page;
import org.uplift.platform.api.PageRequest;
import org.uplift.platform.api.restatements.RestateRecords;
import org.uplift.platform.api.restatements.Restatement;
import org.uplift.platform.api.restatements.RestatementsApi;
import org.uplift.platform.idempotency.Idempotent;
import org.uplift.platform.paging.Pages;
import org.uplift.platform.permission.Permission;

/** Restatements over HTTP. */
public class RestatementResource implements RestatementsApi {

    private static final String LIST = "restatements";

    private final RestatementService restatements;
    private final Pages pages;
    private final OwnService self;

    RestatementResource(RestatementService restatements, Pages pages, OwnService self) {
        this.restatements = restatements;
        this.pages = pages;
        this.self = self;
    }

    @Override
    @Allowed(Permission.DEAD_LETTERS)
    public Page<Restatement> list(String service, PageRequest page) {
        self.require(service);
        var after = pages.start(LIST, page).map(key -> UUID.fromString(key.getFirst()));
        var found = restatements.list(after, page.limit + 1);
        return pages.page(LIST, page, found, one -> List.of(one.id().toString()));
    }

    @Override
    @Allowed(Permission.DEAD_LETTERS)
    public Restatement read(String service, UUID id) {
        self.require(service);
        return restatements.found(id);
    }

    @Override
    @Allowed(Permission.DEAD_LETTERS)
    @Idempotent
    public RestResponse<Restatement> restate(String service, @Nullable String key, RestateRecords records) {
        self.require(service);
        var asked = restatements.ask(records);
        return RestResponse.ResponseBuilder.create(RestResponse.Status.ACCEPTED, asked)
                .location(URI.create("/api/restatements/%s/%s".formatted(self.name(), asked.id())))
                .build();
    }
}
