package org.uplift.gateway.routes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import org.uplift.platform.headers.ProtectiveHeaders;
import org.uplift.platform.problem.Problem;
import org.uplift.platform.problem.ProblemType;

/** What the gateway says itself where the portal gives no page: to a person a page, to a script a problem. */
@Singleton
class OwnAnswers {

    /** @param policy what the answer may load, as a Content-Security-Policy */
    record Own(int status, String contentType, String policy, Buffer body) {}

    private final ObjectMapper json;

    OwnAnswers(ObjectMapper json) {
        this.json = json;
    }

    Own problem(ProblemType type, String detail) {
        try {
            var body = Buffer.buffer(json.writeValueAsBytes(Problem.of(type, detail)));
            return new Own(type.status(), Problem.MEDIA_TYPE, ProtectiveHeaders.NOTHING_LOADED, body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A problem is always writable", e);
        }
    }

    Own page(RoutingContext context, ProblemType type, String detail) {
        if (!isRead(context.request())) {
            return problem(type, detail);
        }
        var page = OwnPage.of(type, detail).draw();
        return new Own(type.status(), "text/html;charset=UTF-8", OwnPage.POLICY, page);
    }

    void sendPage(RoutingContext context, ProblemType type, String detail) {
        var own = page(context, type, detail);
        context.response()
                .setStatusCode(own.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, own.contentType())
                .putHeader(ProtectiveHeaders.POLICY, own.policy())
                .end(own.body());
    }

    /** A browser that opens a page says so; what a page's script asks for, it does not show as a page. */
    private static boolean isRead(HttpServerRequest request) {
        var accepted = request.getHeader(HttpHeaders.ACCEPT);
        return accepted != null && accepted.contains("text/html");
    }
}
