package org.uplift.portal.services.denials;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.jboss.resteasy.reactive.RestQuery;
import org.uplift.platform.api.Page;
import org.uplift.portal.kit.calls.RefusalReader;

/** Whom a service turned away, newest first; every service answers at the address with its own name. */
@Path("/api/audit/denials/{service}")
@Produces(MediaType.APPLICATION_JSON)
@RegisterProvider(RefusalReader.class)
public interface DenialsClient {

    @GET
    Page<Denial> list(
            @HeaderParam("Authorization") String bearer,
            @PathParam("service") String service,
            @RestQuery MultivaluedMap<String, String> query);
}
