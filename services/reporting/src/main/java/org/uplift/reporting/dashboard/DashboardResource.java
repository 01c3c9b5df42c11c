package org.uplift.reporting.dashboard;

import org.jspecify.annotations.Nullable;
import org.uplift.platform.access.Access;
import org.uplift.platform.access.Allowed;
import org.uplift.platform.permission.Permission;
import org.uplift.reporting.api.dashboard.Dashboard;
import org.uplift.reporting.api.dashboard.DashboardApi;
import org.uplift.reporting.api.dashboard.DashboardSearch;
import org.uplift.reporting.api.dashboard.SchoolFigures;

/** The dashboard over HTTP. */
public class DashboardResource implements DashboardApi {

    private final DashboardService service;
    private final Access access;

    DashboardResource(DashboardService service, Access access) {
        this.service = service;
        this.access = access;
    }

    @Override
    @Allowed(Permission.DASHBOARD_READ)
    public Dashboard read(DashboardSearch search) {
        return service.dashboard(access.scope(), search);
    }

    @Override
    @Allowed(Permission.DASHBOARD_READ)
    public SchoolFigures school(int urn, @Nullable String year) {
        return service.school(access.scope(), urn, year);
    }
}
