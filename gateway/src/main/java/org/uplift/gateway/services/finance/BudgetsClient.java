package org.uplift.gateway.services.finance;

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

/** The finance service's budgets. */
@Path("/api/budgets")
@Produces(MediaType.APPLICATION_JSON)
@RegisterRestClient(configKey = "finance")
@RegisterProvider(RefusalReader.class)
public interface BudgetsClient {

    @GET
    Page<Budget> list(@HeaderParam("Authorization") String bearer, @RestQuery MultivaluedMap<String, String> query);
}
