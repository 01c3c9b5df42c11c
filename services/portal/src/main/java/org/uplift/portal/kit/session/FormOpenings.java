package org.uplift.portal.kit.session;

import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.ids.Ids;

/** Gives each opening of a form its address, for pages that are {@link OpenedOnce}. */
public class FormOpenings {

    static final String PARAMETER = "form";

    /** After whoever may not open the page was turned away. */
    @ServerRequestFilter(priority = 700)
    public Optional<Response> address(ResourceInfo page, UriInfo asked) {
        if (!page.getResourceMethod().isAnnotationPresent(OpenedOnce.class)
                || key(asked.getQueryParameters().getFirst(PARAMETER)).isPresent()) {
            return Optional.empty();
        }
        var address = asked.getRequestUriBuilder()
                .scheme(null)
                .host(null)
                .port(-1)
                .replaceQueryParam(PARAMETER, Ids.next())
                .build();
        return Optional.of(Response.seeOther(address).build());
    }

    /** The key of the opening an address names. */
    static Optional<String> key(@Nullable String parameter) {
        try {
            return Optional.ofNullable(parameter).map(UUID::fromString).map(UUID::toString);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
