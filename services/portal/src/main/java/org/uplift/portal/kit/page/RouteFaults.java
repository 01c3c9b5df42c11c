package org.uplift.portal.kit.page;

import io.quarkus.oidc.OIDCException;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.HttpException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.uplift.platform.problem.ProblemException;
import org.uplift.platform.problem.Problems;
import org.uplift.portal.kit.assets.Brand;
import org.uplift.portal.kit.session.Paths;
import org.uplift.portal.kit.session.UnkeptForm;

/** Faults met before any page began: an unknown asset, or Keycloak away while somebody signs in. */
@ApplicationScoped
class RouteFaults {

    private static final Logger LOG = Logger.getLogger(RouteFaults.class);

    private static final int AWAY = 503;

    private final Template page;
    private final Template unkept;
    private final Brand brand;
    private final Problems problems;

    RouteFaults(
            @Location("page/outside-fault") Template page,
            @Location("page/unkept") Template unkept,
            Brand brand,
            Problems problems) {
        this.page = page;
        this.unkept = unkept;
        this.brand = brand;
        this.problems = problems;
    }

    void register(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).failureHandler(this::failed);
    }

    private void failed(RoutingContext context) {
        if (Paths.isApi(context) || context.response().ended()) {
            context.next();
        } else if (context.failure() instanceof UnkeptForm form) {
            answer(context, 401, unkept.data("form", form).data("typed", Typed.of(form.fields())));
        } else if (Reader.isProgram(context)) {
            context.next();
        } else {
            fault(context)
                    .ifPresentOrElse(
                            fault -> answer(context, fault.status(), page.data("fault", fault)), context::next);
        }
    }

    /** How to sign in, or that one may not, is the business of the identity mechanism: it has the next turn. */
    private Optional<Fault> fault(RoutingContext context) {
        return switch (context.failure()) {
            case null -> Optional.of(of(context.statusCode(), waiting(context)));
            case OIDCException away -> {
                LOG.warnf("Nobody can sign in cause=%s", away.getMessage());
                yield Optional.of(of(AWAY, "Signing in (Keycloak) cannot be reached."));
            }
            // A code or a state that is not ours, or was used before: nothing to sign in with.
            case AuthenticationCompletionException unfinished -> Optional.of(of(401, ""));
            case AuthenticationException challenge -> Optional.empty();
            case SecurityException challenge -> Optional.empty();
            case HttpException refused -> Optional.of(of(refused.getStatusCode(), ""));
            case ProblemException problem -> Optional.of(of(problem.type().status(), problem.detail()));
            default -> {
                var problem = problems.unforeseen(
                        context.failure(), context.request().method().name(), context.normalizedPath());
                yield Optional.of(of(problem.status(), problem.detail()));
            }
        };
    }

    private Fault of(int status, String detail) {
        return Fault.of(status, detail, brand.contact());
    }

    private static String waiting(RoutingContext context) {
        var seconds = context.response().headers().get(HttpHeaders.RETRY_AFTER);
        return seconds == null ? "" : "Wait %s seconds, then try again.".formatted(seconds);
    }

    private static void answer(RoutingContext context, int status, TemplateInstance page) {
        page.renderAsync()
                .whenComplete((html, broken) ->
                        send(context, status, broken == null ? html : "Part of Uplift is away for the moment."));
    }

    private static void send(RoutingContext context, int status, String html) {
        if (status == AWAY) {
            context.response().putHeader(HttpHeaders.RETRY_AFTER, "5");
        }
        context.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/html;charset=UTF-8")
                .end(html);
    }
}
