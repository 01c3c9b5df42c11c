package org.uplift.schools.register;

import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.access.Allowed;
import org.uplift.platform.api.Change;
import org.uplift.platform.api.ListRequest;
import org.uplift.platform.api.Page;
import org.uplift.platform.api.PageRequest;
import org.uplift.platform.permission.Permission;
import org.uplift.platform.preconditions.Answers;

/** The register over HTTP. */
@Path("/api/schools")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Schools")
public class SchoolResource {

    private final Registration registration;
    private final Shares shares;

    SchoolResource(Registration registration, Shares shares) {
        this.registration = registration;
        this.shares = shares;
    }

    @GET
    @Allowed(Permission.SCHOOLS_READ)
    @Operation(summary = "The schools within your reach; sort is name, hub, phase or pupils")
    public Page<SchoolView> list(@BeanParam SchoolSearch search, @BeanParam ListRequest request) {
        return registration.list(search, request);
    }

    @GET
    @Path("/choices")
    @Allowed(Permission.SCHOOLS_READ)
    @Operation(summary = "What the schools within your reach can be filtered by: hubs, phases, statuses, trusts")
    public Choices choices() {
        return shares.choices();
    }

    @GET
    @Path("/{urn:\\d{1,7}}")
    @Allowed(Permission.SCHOOLS_READ)
    @Operation(summary = "One school")
    public RestResponse<SchoolRecord> read(@PathParam("urn") int urn) {
        return answer(registration.read(urn));
    }

    @GET
    @Path("/{urn:\\d{1,7}}/history")
    @Allowed(Permission.SCHOOLS_READ)
    @Operation(summary = "Who changed what of a school")
    public Page<Change> history(@PathParam("urn") int urn, @BeanParam PageRequest request) {
        return registration.history(urn, request);
    }

    @PUT
    @Path("/{urn:\\d{1,7}}/hub")
    @Consumes(MediaType.APPLICATION_JSON)
    @Allowed(Permission.SCHOOLS_IMPORT)
    @Operation(summary = "Puts a school in a hub")
    public RestResponse<SchoolRecord> assign(
            @PathParam("urn") int urn,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid HubRequest request) {
        return answer(registration.assign(urn, request.hub(), ifMatch));
    }

    private static RestResponse<SchoolRecord> answer(Registered registered) {
        return Answers.ok(registered.school(), registered.version());
    }
}
