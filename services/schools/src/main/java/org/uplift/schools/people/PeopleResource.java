package org.uplift.schools.people;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.access.Allowed;
import org.uplift.platform.api.Change;
import org.uplift.platform.api.ListRequest;
import org.uplift.platform.api.Page;
import org.uplift.platform.api.PageRequest;
import org.uplift.platform.idempotency.Idempotent;
import org.uplift.platform.permission.Permission;
import org.uplift.platform.preconditions.Answers;
import org.uplift.platform.problem.ProblemException;
import org.uplift.platform.problem.ProblemType;

/**
 * People over HTTP. Who reaches only some schools sees those who work there, those who give them days, and those who
 * work across the trust; who reaches the whole trust sees everybody.
 */
@Path("/api/people")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "People")
public class PeopleResource {

    private final Staffing staffing;

    PeopleResource(Staffing staffing) {
        this.staffing = staffing;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Allowed(Permission.PEOPLE_WRITE)
    @Operation(summary = "Records a person")
    public RestResponse<PersonView> record(@NotNull @Valid PersonRequest request) {
        var recorded = staffing.record(request);
        return Answers.created("/api/people/", recorded.person().id(), recorded.person(), recorded.version());
    }

    @GET
    @Allowed(Permission.PEOPLE_READ)
    @Operation(
            summary = "The people within your reach; sort is name, school or supportDays",
            description = "Names the people that hashes in history or identifiers in support stand for, at most 200.")
    public Page<PersonView> list(@BeanParam PeopleSearch search, @BeanParam ListRequest request) {
        return staffing.list(search, request);
    }

    @GET
    @Path("/{id}")
    @Allowed(Permission.PEOPLE_READ)
    @Operation(summary = "One person")
    public RestResponse<PersonView> read(@PathParam("id") UUID id) {
        return answer(staffing.read(id));
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Allowed(Permission.PEOPLE_WRITE)
    @Operation(summary = "Changes a person; If-Match says which version you saw")
    public RestResponse<PersonView> change(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid PersonRequest request) {
        if (ifMatch == null) {
            throw new ProblemException(
                    ProblemType.PRECONDITION_REQUIRED, "Send the ETag you read as If-Match, to change what you saw.");
        }
        return answer(staffing.change(id, request, ifMatch));
    }

    @POST
    @Path("/{id}/erase")
    @Allowed(Permission.PEOPLE_WRITE)
    @Operation(summary = "Erases a person: name, e-mail, posts and specialisms are gone; the days they gave stay")
    public RestResponse<PersonView> erase(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return answer(staffing.erase(id, ifMatch));
    }

    @GET
    @Path("/{id}/history")
    @Allowed(Permission.PEOPLE_WRITE)
    @Operation(summary = "Who changed what of a person; it shows addresses, so only those who may change people see it")
    public Page<Change> history(@PathParam("id") UUID id, @BeanParam PageRequest request) {
        return staffing.history(id, request);
    }

    private static RestResponse<PersonView> answer(RecordedPerson recorded) {
        return Answers.ok(recorded.person(), recorded.version());
    }
}
