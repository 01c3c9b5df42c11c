package org.uplift.portal.kit.session;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The public halves of the portal's keys, which Keycloak asks for: of the realm's client this is {@code jwks.url}. */
@Path("/sign-in/keys")
public class ClientKeysResource {

    private final Answer keys;

    ClientKeysResource(@ConfigProperty(name = ClientKeySettings.SECRET) String secret) {
        keys = new Answer(new ClientKeys(secret).published());
    }

    /** A set of keys as RFC 7517 writes it. */
    public record Answer(List<ClientKeys.Published> keys) {}

    /** As JSON, whatever whoever asks would rather have. */
    @GET
    @OpenToAnybody
    public Response keys() {
        return Response.ok(keys, MediaType.APPLICATION_JSON_TYPE).build();
    }
}
