package org.uplift.schools.me;

import java.net.URI;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.access.Allowed;
import org.uplift.platform.api.Page;
import org.uplift.platform.idempotency.Idempotent;
import org.uplift.platform.permission.Permission;
import org.uplift.schools.api.me.FilterRow;
import org.uplift.schools.api.me.MeApi;
import org.uplift.schools.api.me.Profile;
import org.uplift.schools.api.me.SaveFilter;

/** Whoever asks, over HTTP. Every role may read schools: that permission stands for being somebody here at all. */
public class MeResource implements MeApi {

    private final ProfileReader profiles;
    private final SavedFilterService filters;

    MeResource(ProfileReader profiles, SavedFilterService filters) {
        this.profiles = profiles;
        this.filters = filters;
    }

    @Override
    @Allowed(Permission.SCHOOLS_READ)
    public Profile read() {
        return profiles.profile();
    }

    @Override
    @Allowed(Permission.SCHOOLS_READ)
    public Page<FilterRow> filters(@Nullable String list) {
        return new Page<>(filters.filters(list), null);
    }

    @Override
    @Allowed(Permission.SCHOOLS_READ)
    @Idempotent
    public RestResponse<FilterRow> save(@Nullable String key, SaveFilter asked) {
        var saved = filters.save(asked);
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, saved)
                .location(URI.create("/api/me/filters/" + saved.id()))
                .build();
    }

    @Override
    @Allowed(Permission.SCHOOLS_READ)
    public void forget(UUID id) {
        filters.forget(id);
    }
}
