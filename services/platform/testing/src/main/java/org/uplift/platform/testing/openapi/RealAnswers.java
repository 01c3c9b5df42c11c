package org.uplift.platform.testing.openapi;

import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.nio.file.Path;
import java.util.Set;
import org.eclipse.microprofile.config.ConfigProvider;
import org.uplift.platform.testing.openapi.AnswerCheck.Answer;

/**
 * Holds every answer a service's tests are given against the service's own document; a test that is given one the
 * document does not describe fails.
 */
final class RealAnswers implements Filter {

    /** They answer browsers; what they hand on of the API is the services' own. */
    private static final Set<String> PAGES = Set.of("gateway", "portal");

    private static final String API = "/api/";
    private static volatile boolean watching;

    private final AnswerCheck check;

    private RealAnswers(AnswerCheck check) {
        this.check = check;
    }

    /** From now on, whatever the application under test answers. */
    static synchronized void watch() {
        if (watching) {
            return;
        }
        watching = true;
        var service = ConfigProvider.getConfig().getValue("quarkus.application.name", String.class);
        if (!PAGES.contains(service)) {
            var document = ApiDocument.read(Path.of("target/openapi", service + ".json"));
            RestAssured.filters(new RealAnswers(new AnswerCheck(document)));
        }
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification wanted, FilterContext context) {
        var response = context.next(request, wanted);
        var path = URI.create(request.getURI()).getRawPath();
        if (path.startsWith(API)) {
            var faults = check.faults(request.getMethod(), path, answer(response));
            if (!faults.isEmpty()) {
                throw new AssertionError(String.join("\n", faults));
            }
        }
        return response;
    }

    private static Answer answer(Response response) {
        var type = response.contentType() == null ? "" : response.contentType();
        return new Answer(
                response.statusCode(),
                type,
                response.header("ETag") != null,
                response.header("Location") != null,
                response.body().asString());
    }
}
