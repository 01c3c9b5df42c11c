package org.uplift.reporting.api.dashboard;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The trust at a glance. */
@Path("/api/dashboard")
@Tag(name = "Dashboard")
@Produces(MediaType.APPLICATION_JSON)
public interface DashboardApi {

    @GET
    @Operation(
            operationId = "readDashboard",
            summary = "The open schools in reach with their figures, by name; 200 at a time unless told")
    Dashboard read(@BeanParam DashboardSearch search);

    @GET
    @Path("/{urn}")
    @Operation(operationId = "readSchoolFigures", summary = "One school's figures")
    SchoolFigures school(@PathParam("urn") int urn, @QueryParam("year") @Nullable String year);
}
