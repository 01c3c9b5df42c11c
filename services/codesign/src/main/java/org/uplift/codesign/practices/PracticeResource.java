package org.uplift.codesign.practices;

import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.uplift.codesign.api.practices.DecideOnPractice;
import org.uplift.codesign.api.practices.PracticeRecord;
import org.uplift.codesign.api.practices.PracticeRow;
import org.uplift.codesign.api.practices.PracticeSearch;
import org.uplift.codesign.api.practices.PracticesApi;
import org.uplift.codesign.api.practices.ProposePractice;
import org.uplift.platform.access.Allowed;
import org.uplift.platform.api.Change;
import org.uplift.platform.api.ListRequest;
import org.uplift.platform.api.Page;
import org.uplift.platform.api.PageRequest;
import org.uplift.platform.audit.History;
import org.uplift.platform.idempotency.Idempotent;
import org.uplift.platform.permission.Permission;
import org.uplift.platform.preconditions.Answers;

/** Practices over HTTP. */
public class PracticeResource implements PracticesApi {

    private final PracticeService service;
    private final History history;

    PracticeResource(PracticeService service, History history) {
        this.service = service;
        this.history = history;
    }

    @Override
    @Allowed(value = Permission.PRACTICES_WRITE, orRelated = true)
    @Idempotent
    public RestResponse<PracticeRecord> propose(@Nullable String key, ProposePractice asked) {
        return created(service.propose(asked));
    }

    @Override
    @Allowed(Permission.PRACTICES_READ)
    public Page<PracticeRow> list(PracticeSearch search, ListRequest page) {
        return service.list(search, page);
    }

    @Override
    @Allowed(Permission.PRACTICES_READ)
    public RestResponse<PracticeRecord> read(UUID id) {
        var practice = service.read(id);
        return Answers.ok(practice, practice.version());
    }

    @Override
    @Allowed(value = Permission.PRACTICES_WRITE, orRelated = true)
    @Idempotent
    public RestResponse<PracticeRecord> decide(
            UUID id, @Nullable String key, @Nullable String version, DecideOnPractice asked) {
        return created(service.decide(id, asked, version));
    }

    @Override
    @Allowed(Permission.PRACTICES_READ)
    public Page<Change> history(UUID id, PageRequest page) {
        var practice = service.read(id);
        return history.of(Practice.AUDIT_TYPE, practice.id().toString(), page);
    }

    private static RestResponse<PracticeRecord> created(PracticeRecord practice) {
        return Answers.created("/api/practices/", practice.id(), practice, practice.version());
    }
}
