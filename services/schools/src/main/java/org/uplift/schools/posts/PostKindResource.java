package org.uplift.schools.posts;

import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.access.Allowed;
import org.uplift.platform.api.Change;
import org.uplift.platform.api.Page;
import org.uplift.platform.api.PageRequest;
import org.uplift.platform.idempotency.Idempotent;
import org.uplift.platform.permission.Permission;
import org.uplift.platform.preconditions.Answers;
import org.uplift.schools.api.posts.PostKindRecord;
import org.uplift.schools.api.posts.PostKindsApi;
import org.uplift.schools.api.posts.SavePostKind;

/** Kinds of post over HTTP. */
public class PostKindResource implements PostKindsApi {

    private final PostKindService service;

    PostKindResource(PostKindService service) {
        this.service = service;
    }

    @Override
    @Allowed(Permission.PEOPLE_READ)
    public Page<PostKindRecord> list() {
        return service.list();
    }

    @Override
    @Allowed(Permission.POST_KINDS_WRITE)
    @Idempotent
    public RestResponse<PostKindRecord> record(@Nullable String key, SavePostKind kind) {
        var recorded = service.record(kind);
        return Answers.created("/api/post-kinds/", recorded.code(), recorded, recorded.version());
    }

    @Override
    @Allowed(Permission.PEOPLE_READ)
    public RestResponse<PostKindRecord> read(String code) {
        return answer(service.read(code));
    }

    @Override
    @Allowed(Permission.POST_KINDS_WRITE)
    public RestResponse<PostKindRecord> change(String code, @Nullable String version, SavePostKind kind) {
        return answer(service.change(code, kind, version));
    }

    @Override
    @Allowed(Permission.POST_KINDS_WRITE)
    public Page<Change> history(String code, PageRequest page) {
        return service.history(code, page);
    }

    private static RestResponse<PostKindRecord> answer(PostKindRecord kind) {
        return Answers.ok(kind, kind.version());
    }
}
