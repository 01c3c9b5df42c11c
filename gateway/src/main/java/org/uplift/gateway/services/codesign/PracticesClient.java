package org.uplift.gateway.services.codesign;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestQuery;
import org.uplift.gateway.calls.RefusalReader;
import org.uplift.platform.paging.Page;

/** The codesign service's practices. */
@Path("/api/practices")
@Produces(MediaType.APPLICATION_JSON)
@RegisterRestClient(configKey = "codesign")
@RegisterProvider(RefusalReader.class)
public interface PracticesClient {

    @GET
    Page<Practice> list(@HeaderParam("Authorization") String bearer, @RestQuery MultivaluedMap<String, String> query);
}
