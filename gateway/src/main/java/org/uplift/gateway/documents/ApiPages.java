package org.uplift.gateway.documents;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;

/** The API's own documents and a page to read them: open to anybody, for they hold no data. */
@Singleton
class ApiPages {

    /** Before the routes of the API, which ask for a token. */
    private static final int FIRST = 1;

    private static final String DOCUMENTS = "/documents/";
    private static final String SWAGGER = "META-INF/maven/org.webjars/swagger-ui/pom.properties";
    private static final String HOUR = "public, max-age=3600";

    /** Swagger UI draws with style attributes and pictures within its style sheet; no script stands in a page. */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
            + " img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none';"
            + " frame-ancestors 'none'";

    private static final String YAML_TYPE = "application/yaml; charset=utf-8";

    void register(@Observes @Priority(FIRST) Router router) {
        var openApi = file(DOCUMENTS + "uplift.yaml");
        serve(router, "/api/openapi.yaml", YAML_TYPE, openApi);
        serve(router, "/api/openapi.json", "application/json", json(openApi));
        serve(router, "/api/asyncapi.yaml", YAML_TYPE, file("/asyncapi.yaml"));
        serve(router, "/api/docs", "text/html; charset=utf-8", file(DOCUMENTS + "docs.html"));
        var own = Map.of("docs.js", "text/javascript; charset=utf-8", "docs.css", "text/css; charset=utf-8");
        own.forEach((name, type) -> serve(router, "/api/docs/" + name, type, file(DOCUMENTS + name)));
        var theirs = "/META-INF/resources/webjars/swagger-ui/" + swaggerVersion() + "/";
        serve(router, "/api/docs/swagger-ui.css", "text/css; charset=utf-8", file(theirs + "swagger-ui.css"));
        serve(
                router,
                "/api/docs/swagger-ui-bundle.js",
                "text/javascript; charset=utf-8",
                file(theirs + "swagger-ui-bundle.js"));
    }

    private static void serve(Router router, String path, String type, Buffer content) {
        router.get(path).handler(context -> send(context, type, content));
        router.head(path).handler(context -> send(context, type, content));
    }

    private static void send(RoutingContext context, String type, Buffer content) {
        context.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, type)
                .putHeader(HttpHeaders.CACHE_CONTROL, HOUR)
                .putHeader("Content-Security-Policy", POLICY)
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Referrer-Policy", "same-origin")
                .end(content);
    }

    private static Buffer json(Buffer yaml) {
        try {
            var tree = new ObjectMapper(new YAMLFactory()).readTree(yaml.toString(StandardCharsets.UTF_8));
            return Buffer.buffer(new ObjectMapper().writeValueAsBytes(tree));
        } catch (IOException e) {
            throw new UncheckedIOException("The API's document is not YAML", e);
        }
    }

    private static String swaggerVersion() {
        var properties = new Properties();
        try (var in = ApiPages.class.getClassLoader().getResourceAsStream(SWAGGER)) {
            if (in == null) {
                throw new IllegalStateException("Swagger UI is not on the class path");
            }
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException("The version of Swagger UI could not be read", e);
        }
        return properties.getProperty("version");
    }

    private static Buffer file(String name) {
        try (var in = ApiPages.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not on the class path");
            }
            return Buffer.buffer(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(name + " could not be read", e);
        }
    }
}
