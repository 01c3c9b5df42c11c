package org.uplift.gateway.portal.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.uplift.gateway.session.Paths;
import org.uplift.platform.problem.Problem;

/** Turns a problem that a page ran into into a page that helps. */
public class Faults {

    private final Template page;
    private final ObjectMapper json;

    Faults(@Location("page/fault") Template page, ObjectMapper json) {
        this.page = page;
        this.json = json;
    }

    @ServerResponseFilter
    public void asPage(ContainerResponseContext response, RoutingContext routing) {
        if (response.getStatus() == 503) {
            response.getHeaders().putSingle("Retry-After", "5");
        }
        if (Paths.isApi(routing) || !isProblem(response) || !(response.getEntity() instanceof String body)) {
            return;
        }
        var fault = Fault.of(response.getStatus(), detail(body));
        response.setEntity(page.data("fault", fault).render(), null, MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"));
    }

    private static boolean isProblem(ContainerResponseContext response) {
        return response.getMediaType() != null
                && Problem.MEDIA_TYPE.equals(response.getMediaType().getType() + "/"
                        + response.getMediaType().getSubtype());
    }

    private String detail(String body) {
        try {
            return Optional.ofNullable(json.readTree(body).get("detail"))
                    .map(JsonNode::asText)
                    .orElse("");
        } catch (JsonProcessingException e) {
            return "";
        }
    }
}
