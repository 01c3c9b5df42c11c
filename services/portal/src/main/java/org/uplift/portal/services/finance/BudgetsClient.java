package org.uplift.portal.services.finance;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Map;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.api.Page;
import org.uplift.portal.kit.calls.RefusalReader;

/** The finance service's budgets. */
@Path("/api/budgets")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RegisterRestClient(configKey = "finance")
@RegisterProvider(RefusalReader.class)
public interface BudgetsClient {

    @GET
    Page<Budget> list(@HeaderParam("Authorization") String bearer, @RestQuery MultivaluedMap<String, String> query);

    @GET
    @Path("/{code}")
    RestResponse<Budget> budget(@HeaderParam("Authorization") String bearer, @PathParam("code") String code);

    /** What interventions hold of it, newest first. */
    @GET
    @Path("/{code}/commitments")
    Page<Commitment> commitments(
            @HeaderParam("Authorization") String bearer,
            @PathParam("code") String code,
            @QueryParam("limit") int limit,
            @QueryParam("after") @Nullable String after);

    @POST
    Budget set(
            @HeaderParam("Authorization") String bearer,
            @HeaderParam("Idempotency-Key") String key,
            Map<String, Object> body);

    @PUT
    @Path("/{code}")
    Budget change(
            @HeaderParam("Authorization") String bearer,
            @HeaderParam("If-Match") String version,
            @PathParam("code") String code,
            Map<String, Object> body);
}
