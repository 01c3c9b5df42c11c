package org.uplift.platform.openapi;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** Headers and the security scheme that operations share, each described once. */
final class SharedParts {

    static final String BEARER = "bearer";
    static final String IDEMPOTENCY_KEY = "Idempotency-Key";
    static final String IF_MATCH = "If-Match";
    static final String ETAG = "ETag";
    static final String LOCATION = "Location";
    static final String REPLAYED = "Idempotency-Replayed";

    private SharedParts() {}

    static void addTo(Components components) {
        components.setSecuritySchemes(null);
        components.addSecurityScheme(
                BEARER,
                OASFactory.createSecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme(BEARER)
                        .bearerFormat("JWT")
                        .description("An access token of Uplift's realm. The permission each operation asks for stands"
                                + " beside it; who holds it, and where, follows from the posts they hold."));
        components.addParameter(
                IDEMPOTENCY_KEY,
                parameter(
                        IDEMPOTENCY_KEY,
                        "1 to 200 characters, new for each thing to"
                                + " be made. The same request again with the same key gives the same answer and no second"
                                + " effect, for a week."));
        components.addParameter(
                IF_MATCH,
                parameter(
                        IF_MATCH,
                        "The ETag of the version you read; the change is refused"
                                + " with 412 if somebody changed it since. `*` for any version."));
        components.addHeader(ETAG, header("The version, to be sent as If-Match with the next change", "\"7\""));
        components.addHeader(
                LOCATION, header("The address of what was made", "/api/…/01992f2e-7c00-7000-8000-000000000001"));
        components.addHeader(
                REPLAYED, header("`true` where the answer was given before, to the same Idempotency-Key", "true"));
    }

    static Parameter parameter(String name) {
        return OASFactory.createParameter().ref("#/components/parameters/" + name);
    }

    static Header header(String name) {
        return OASFactory.createHeader().ref("#/components/headers/" + name);
    }

    private static Parameter parameter(String name, String description) {
        return OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.HEADER)
                .description(description)
                .schema(text());
    }

    private static Header header(String description, String example) {
        return OASFactory.createHeader().description(description).schema(text()).example(example);
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(SchemaType.STRING);
    }
}
