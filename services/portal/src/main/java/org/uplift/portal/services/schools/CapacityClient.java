package org.uplift.portal.services.schools;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.api.Page;
import org.uplift.portal.kit.calls.RefusalReader;

/** The schools service's ledger of support days, and who could help whom. */
@Path("/api/capacity")
@Produces(MediaType.APPLICATION_JSON)
@RegisterRestClient(configKey = "schools")
@RegisterProvider(RefusalReader.class)
public interface CapacityClient {

    /** Best first. */
    @GET
    @Path("/matches")
    Page<Match> matches(
            @HeaderParam("Authorization") String bearer, @RestQuery MultivaluedMap<String, String> parameters);

    /** @param year {@code 2026/27}; absent for this one */
    @GET
    @Path("/people/{id}")
    Ledger ofPerson(
            @HeaderParam("Authorization") String bearer,
            @PathParam("id") UUID id,
            @QueryParam("year") @Nullable String year);

    /** @param year {@code 2026/27}; absent for this one */
    @GET
    @Path("/schools/{urn}")
    Balance ofSchool(
            @HeaderParam("Authorization") String bearer,
            @PathParam("urn") int urn,
            @QueryParam("year") @Nullable String year);
}
