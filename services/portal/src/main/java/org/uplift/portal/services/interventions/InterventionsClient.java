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
import org.jboss.resteasy.reactive.RestResponse;
import org.uplift.platform.api.Page;
import org.uplift.portal.kit.calls.RefusalReader;

/** The interventions service. */
@Path("/api/interventions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RegisterRestClient(configKey = "interventions")
@RegisterProvider(RefusalReader.class)
public interface InterventionsClient {

    @GET
    Interventions ofSchool(
            @HeaderParam("Authorization") String bearer, @QueryParam("school") int urn, @QueryParam("limit") int limit);

    @GET
    Page<Intervention> list(
            @HeaderParam("Authorization") String bearer, @RestQuery MultivaluedMap<String, String> query);

    @GET
    @Path("/{id}")
    Intervention intervention(@HeaderParam("Authorization") String bearer, @PathParam("id") UUID id);

    /** With its version, for a form about it. */
    @GET
    @Path("/{id}")
    RestResponse<Intervention> read(@HeaderParam("Authorization") String bearer, @PathParam("id") UUID id);

    @POST
    Proposed propose(
            @HeaderParam("Authorization") String bearer,
            @HeaderParam("Idempotency-Key") String key,
            Map<String, Object> body);

    /** Whether a proposal would be taken as it stands; nothing is proposed. */
    @POST
    @Path("/check")
    void check(@HeaderParam("Authorization") String bearer, Map<String, Object> body);

    /** Reviews, closes, stops, pauses or resumes it. */
    @POST
    @Path("/{id}/{action}")
    void act(
            @HeaderParam("Authorization") String bearer,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("If-Match") String version,
            @PathParam("id") UUID id,
            @PathParam("action") String action,
            Map<String, Object> body);

    /** What is known of a proposal the moment it is made. */
    record Proposed(UUID id) {}

    /** A school's interventions. */
    record Interventions(List<Intervention> items) {

        public List<Intervention> live() {
            return items.stream().filter(Intervention::live).toList();
        }

        public List<Intervention> past() {
            return items.stream().filter(one -> !one.live()).toList();
        }
    }
}
