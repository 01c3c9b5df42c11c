package org.uplift.reporting.dashboard;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.access.Access;
import org.uplift.platform.access.Allowed;
import org.uplift.platform.api.PageRequest;
import org.uplift.platform.permission.Permission;

@Path("/api/dashboard")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Dashboard")
public class DashboardResource {

    private final Dashboards dashboards;
    private final Access access;

    DashboardResource(Dashboards dashboards, Access access) {
        this.dashboards = dashboards;
        this.access = access;
    }

    @GET
    @Allowed(Permission.DASHBOARD_READ)
    @Operation(
            operationId = "readDashboard",
            summary = "The open schools in reach with their figures, by name; 200 at a time unless told")
    public Dashboard dashboard(
            @BeanParam DashboardQuery query,
            @QueryParam("limit") @DefaultValue("200") int limit,
            @QueryParam("after") @Nullable String after) {
        return dashboards.dashboard(access.scope(), query, new PageRequest(limit, after));
    }

    @GET
    @Path("/{urn}")
    @Allowed(Permission.DASHBOARD_READ)
    @Operation(operationId = "readSchoolFigures", summary = "One school's figures")
    public SchoolLine school(@PathParam("urn") int urn, @QueryParam("year") @Nullable String year) {
        return dashboards.school(access.scope(), urn, year);
    }
}
