package org.uplift.portal.kit.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
import org.uplift.platform.problem.Problem;
import org.uplift.platform.problem.ProblemType;
import org.uplift.portal.kit.assets.Brand;
import org.uplift.portal.kit.session.FormKeeper;
import org.uplift.portal.kit.session.SentForm;

/** Turns a problem that a page ran into into a page that helps. */
public class Faults {

    private static final Set<Integer> WORTH_ANOTHER_TRY = Set.of(429, 500, 502, 503, 504);

    private final Template page;
    private final ObjectMapper json;
    private final Brand brand;
    private final FormKeeper keeper;

    Faults(@Location("page/fault") Template page, ObjectMapper json, Brand brand, FormKeeper keeper) {
        this.page = page;
        this.json = json;
        this.brand = brand;
        this.keeper = keeper;
    }

    @ServerResponseFilter
    public void asPage(
            ContainerResponseContext response,
            ResteasyReactiveContainerRequestContext request,
            RoutingContext routing) {
        if (response.getStatus() == 503) {
            response.getHeaders().putSingle("Retry-After", "5");
        }
        if (Reader.isProgram(routing) || !isProblem(response) || !(response.getEntity() instanceof String body)) {
            return;
        }
        var problem = read(body);
        var type = problem.path("type").asText();
        var detail = problem.path("detail").asText();
        if (ProblemType.SIGN_IN_AGAIN.uri().equals(type)) {
            response.setStatus(303);
            response.getHeaders()
                    .putSingle("Location", keeper.keepUntilSignedInAgain(routing, SentForm.texts(request)));
            response.setEntity(null);
            return;
        }
        var fault = ProblemType.TOO_BUSY.uri().equals(type)
                ? Fault.busy(detail)
                : Fault.of(response.getStatus(), detail, brand.contact());
        var kept = WORTH_ANOTHER_TRY.contains(fault.status())
                ? keeper.keepUntilLater(routing, SentForm.texts(request)).map(fault::keptAt)
                : Optional.<Fault>empty();
        response.setEntity(
                page.data("fault", kept.orElse(fault)).render(), null, MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"));
    }

    private static boolean isProblem(ContainerResponseContext response) {
        return response.getMediaType() != null
                && Problem.MEDIA_TYPE.equals(response.getMediaType().getType() + "/"
                        + response.getMediaType().getSubtype());
    }

    private JsonNode read(String body) {
        try {
            return json.readTree(body);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }
}
