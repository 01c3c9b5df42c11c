package org.uplift.portal.services.schools;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.api.Page;
import org.uplift.portal.kit.calls.RefusalReader;

/** The schools service: schools, people, and who could give support. */
@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
@RegisterRestClient(configKey = "schools")
@RegisterProvider(RefusalReader.class)
public interface SchoolsClient {

    @GET
    @Path("/me")
    Me me(@HeaderParam("Authorization") String bearer);

    /** The days the reader gives. */
    @GET
    @Path("/capacity/me")
    Ledger mine(@HeaderParam("Authorization") String bearer);

    @GET
    @Path("/schools")
    Page<School> schools(@HeaderParam("Authorization") String bearer, @RestQuery MultivaluedMap<String, String> query);

    /** Puts a school in a hub; {@code hub} is absent for none. */
    @PUT
    @Path("/schools/{urn}/hub")
    @Consumes(MediaType.APPLICATION_JSON)
    void assign(
            @HeaderParam("Authorization") String bearer,
            @HeaderParam("If-Match") String version,
            @PathParam("urn") int urn,
            Map<String, Object> body);

    @GET
    @Path("/schools/{urn}")
    RestResponse<School> read(@HeaderParam("Authorization") String bearer, @PathParam("urn") int urn);

    @GET
    @Path("/people")
    Page<Person> people(@HeaderParam("Authorization") String bearer, @RestQuery MultivaluedMap<String, String> query);

    @GET
    @Path("/schools/{urn}")
    School school(@HeaderParam("Authorization") String bearer, @PathParam("urn") int urn);

    @GET
    @Path("/people/{id}")
    Person person(@HeaderParam("Authorization") String bearer, @PathParam("id") UUID id);

    @GET
    @Path("/capacity/matches")
    Matches matches(
            @HeaderParam("Authorization") String bearer,
            @QueryParam("strand") String strand,
            @QueryParam("subject") @Nullable String subject,
            @QueryParam("from") LocalDate from,
            @QueryParam("to") LocalDate to,
            @QueryParam("receiver") int receiver,
            @QueryParam("limit") int limit);

    /** People who could help, best first. */
    record Matches(List<Match> items) {}
}
