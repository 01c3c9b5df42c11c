package org.uplift.platform.api.denials;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.uplift.platform.api.Page;
import org.uplift.platform.api.PageRequest;

/** Whom a service turned away. The service's name is part of the path, so that the gateway knows whom to ask. */
@Path("/api/audit/denials/{service}")
@Tag(name = "Audit")
@Produces(MediaType.APPLICATION_JSON)
public interface DenialsApi {

    @GET
    @Operation(operationId = "listDenials", summary = "Who was turned away by a service, newest first")
    Page<Denial> list(@PathParam("service") String service, @BeanParam PageRequest page);
}
