package org.uplift.platform.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.IndexView;

/**
 * Adds to every operation of a service's document what follows from a rule: who may, which problems it can answer with,
 * the headers it takes and gives, an example. What a resource says of itself stands.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ApiRules implements OASFilter {

    private static final String OK = "200";
    private static final String CREATED = "201";

    /** Of any operation: no token, no permission, a format that is not offered, too often, and our own failures. */
    private static final List<Integer> ALWAYS = List.of(401, 403, 406, 429, 500, 503, 504);

    private static final List<Integer> OF_A_CHANGE = List.of(409, 422);
    private static final List<Integer> OF_A_BODY = List.of(400, 408, 413, 415, 422);
    private static final List<Integer> OF_A_VERSION = List.of(400, 412, 428);

    private final DescribedEndpoints endpoints;
    private final AnswerSchemas schemas;

    public ApiRules(IndexView index) {
        this.endpoints = new DescribedEndpoints(index);
        this.schemas = new AnswerSchemas(index);
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        if (api.getPaths() == null) {
            return;
        }
        if (api.getComponents() == null) {
            api.setComponents(OASFactory.createComponents());
        }
        SharedParts.addTo(api.getComponents());
        var changed = changed(api);
        api.getPaths()
                .getPathItems()
                .forEach((path, item) -> item.getOperations()
                        .forEach((verb, operation) -> endpoints
                                .at(verb.name(), path)
                                .ifPresent(endpoint -> describe(verb, path, operation, endpoint, changed))));
        schemas.complete(api);
        ProblemAnswers.addTo(api.getComponents());
        Examples.addTo(api);
    }

    /** The addresses whose changes take {@code If-Match}. */
    private static Set<String> changed(OpenAPI api) {
        return api.getPaths().getPathItems().entrySet().stream()
                .filter(path ->
                        path.getValue().getOperations().values().stream().anyMatch(ApiRules::takesVersion))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static void describe(
            HttpMethod verb, String path, Operation operation, DescribedEndpoint endpoint, Set<String> changed) {
        operation.setSecurity(List.of(OASFactory.createSecurityRequirement()
                .addScheme(
                        SharedParts.BEARER, endpoint.permission().map(List::of).orElse(List.of()))));
        var versioned = takesVersion(operation);
        parameters(operation, endpoint, versioned);
        successes(operation, endpoint, endpoint.versioned(path, changed));
        problems(verb, path, operation, versioned);
    }

    private static boolean takesVersion(Operation operation) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> isHeader(parameter, SharedParts.IF_MATCH));
    }

    private static boolean isHeader(Parameter parameter, String name) {
        return parameter.getIn() == Parameter.In.HEADER && name.equals(parameter.getName());
    }

    private static void parameters(Operation operation, DescribedEndpoint endpoint, boolean versioned) {
        var parameters = new ArrayList<Parameter>();
        if (operation.getParameters() != null) {
            parameters.addAll(operation.getParameters());
        }
        // Interfaces name both headers for whoever calls them; here each is described once for all operations.
        parameters.removeIf(parameter ->
                isHeader(parameter, SharedParts.IF_MATCH) || isHeader(parameter, SharedParts.IDEMPOTENCY_KEY));
        if (versioned) {
            parameters.add(SharedParts.parameter(SharedParts.IF_MATCH));
        }
        if (endpoint.idempotent()) {
            parameters.add(SharedParts.parameter(SharedParts.IDEMPOTENCY_KEY));
        }
        operation.setParameters(parameters.isEmpty() ? null : parameters);
    }

    private static void successes(Operation operation, DescribedEndpoint endpoint, boolean tagged) {
        var responses = operation.getResponses();
        if (endpoint.creates() && responses.hasAPIResponse(OK) && !responses.hasAPIResponse(CREATED)) {
            // The scanner supposes 200 of whatever has a body; this makes something.
            responses.addAPIResponse(CREATED, responses.getAPIResponse(OK).description("Created"));
            responses.removeAPIResponse(OK);
        }
        responses.getAPIResponses().forEach((status, response) -> {
            if (status.startsWith("2")) {
                headers(status, response, endpoint, tagged);
            }
        });
    }

    private static void headers(String status, APIResponse response, DescribedEndpoint endpoint, boolean tagged) {
        if (tagged) {
            response.addHeader(SharedParts.ETAG, SharedParts.header(SharedParts.ETAG));
        }
        if (status.equals(CREATED)) {
            response.addHeader(SharedParts.LOCATION, SharedParts.header(SharedParts.LOCATION));
        }
        if (endpoint.idempotent()) {
            response.addHeader(SharedParts.REPLAYED, SharedParts.header(SharedParts.REPLAYED));
        }
    }

    private static void problems(HttpMethod verb, String path, Operation operation, boolean versioned) {
        var possible = new TreeSet<>(ALWAYS);
        if (operation.getParameters() != null) {
            possible.add(400);
        }
        if (path.contains("{")) {
            possible.add(404);
        }
        if (verb != HttpMethod.GET) {
            possible.addAll(OF_A_CHANGE);
        }
        if (operation.getRequestBody() != null) {
            possible.addAll(OF_A_BODY);
        }
        if (versioned) {
            possible.addAll(OF_A_VERSION);
        }
        var responses = operation.getResponses();
        responses.getAPIResponses().keySet().stream()
                .filter(status -> status.startsWith("4"))
                .map(Integer::valueOf)
                .forEach(possible::add);
        for (var status : possible) {
            var said = responses.getAPIResponse(status.toString());
            if (said == null) {
                responses.addAPIResponse(status.toString(), ProblemAnswers.reference(status));
            } else if (said.getContent() == null && said.getRef() == null) {
                said.setContent(ProblemAnswers.content());
            }
        }
    }
}
