package org.uplift.schools.me;

import java.net.URI;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.access.OpenToOneself;
import org.uplift.platform.api.Page;
import org.uplift.platform.idempotency.Idempotent;
import org.uplift.schools.api.me.FilterRow;
import org.uplift.schools.api.me.MeApi;
import org.uplift.schools.api.me.Profile;
import org.uplift.schools.api.me.SaveFilter;

/** Whoever asks, over HTTP: with a post or without one. */
public class MeResource implements MeApi {

    private final ProfileReader profiles;
    private final SavedFilterService filters;

    MeResource(ProfileReader profiles, SavedFilterService filters) {
        this.profiles = profiles;
        this.filters = filters;
    }

    @Override
    @OpenToOneself
    public Profile read() {
        return profiles.profile();
    }

    @Override
    @OpenToOneself
    public Page<FilterRow> filters(@Nullable String list) {
        return new Page<>(filters.filters(list), null);
    }

    @Override
    @OpenToOneself
    @Idempotent
    public RestResponse<FilterRow> save(@Nullable String key, SaveFilter asked) {
        var saved = filters.save(asked);
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, saved)
                .location(URI.create("/api/me/filters/" + saved.id()))
                .build();
    }

    @Override
    @OpenToOneself
    public void forget(UUID id) {
        filters.forget(id);
    }
}
