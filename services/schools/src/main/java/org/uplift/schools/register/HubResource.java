package org.uplift.schools.register;

import org.uplift.platform.access.Allowed;
import org.uplift.platform.api.Page;
import org.uplift.platform.permission.Permission;
import org.uplift.schools.api.register.HubsApi;
import org.uplift.schools.api.register.Share;

/** Hubs over HTTP. */
public class HubResource implements HubsApi {

    private final Shares shares;

    HubResource(Shares shares) {
        this.shares = shares;
    }

    @Override
    @Allowed(Permission.SCHOOLS_READ)
    public Page<Share> list() {
        return new Page<>(shares.hubs(), null);
    }
}
