package org.uplift.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.logging.Logger;
import org.uplift.platform.ids.Ids;

/** Answers with problems: from a resource, or straight from a route. */
@Singleton
public class Problems {

    private static final Logger LOG = Logger.getLogger(Problems.class);

    private final ObjectMapper json;

    public Problems(ObjectMapper json) {
        this.json = json;
    }

    public Response answer(ProblemType type, String detail) {
        return answer(Problem.of(type, detail)).build();
    }

    public Response answer(ProblemType type, String detail, List<Violation> errors) {
        return answer(Problem.of(type, detail, errors)).build();
    }

    /** The answer, to which a caller may add headers. Written here, so that no content negotiation can spoil it. */
    Response.ResponseBuilder answer(Problem problem) {
        return Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(write(problem));
    }

    /** Answers a request outside the resources, unless an answer is already on its way. */
    public void send(RoutingContext context, ProblemType type, String detail) {
        send(context, Problem.of(type, detail));
    }

    void send(RoutingContext context, Problem problem) {
        var response = context.response();
        if (response.ended() || response.headWritten()) {
            return;
        }
        response.setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .end(write(problem));
    }

    /** An error nobody foresaw: logged once, under the id the reader is given. */
    public Problem unforeseen(Throwable failure, String method, String path) {
        var problem = Problem.internal(Ids.next());
        LOG.errorf(failure, "request failed id=%s method=%s path=%s", problem.id(), method, path);
        return problem;
    }

    private String write(Problem problem) {
        try {
            return json.writeValueAsString(problem);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A problem is always writable", e);
        }
    }
}
