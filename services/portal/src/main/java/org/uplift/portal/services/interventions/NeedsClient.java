package org.uplift.portal.services.interventions;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestQuery;
import org.uplift.platform.api.Page;
import org.uplift.portal.kit.calls.RefusalReader;

/** The interventions service's needs. */
@Path("/api/needs")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RegisterRestClient(configKey = "interventions")
@RegisterProvider(RefusalReader.class)
public interface NeedsClient {

    @GET
    Needs ofSchool(
            @HeaderParam("Authorization") String bearer, @QueryParam("school") int urn, @QueryParam("limit") int limit);

    @GET
    Page<Need> list(@HeaderParam("Authorization") String bearer, @RestQuery MultivaluedMap<String, String> query);

    @GET
    @Path("/{id}")
    Need need(@HeaderParam("Authorization") String bearer, @PathParam("id") UUID id);

    @POST
    Need record(
            @HeaderParam("Authorization") String bearer,
            @HeaderParam("Idempotency-Key") String key,
            Map<String, Object> body);

    /** A school's needs. */
    record Needs(List<Need> items) {

        public List<Need> open() {
            return items.stream().filter(Need::open).toList();
        }

        public List<Need> met() {
            return items.stream().filter(need -> !need.open()).toList();
        }
    }
}
