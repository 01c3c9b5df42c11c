package org.uplift.platform.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ValidationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns whatever a resource throws into a problem of the catalogue; no exception's own text is ever answered. */
public class ProblemMappers {

    /** Headers of a framework's answer that a client needs to act on it. */
    private static final List<String> KEPT =
            List.of(HttpHeaders.ALLOW, HttpHeaders.WWW_AUTHENTICATE, HttpHeaders.RETRY_AFTER);

    private final Problems problems;

    private final AllowedMethods allowed;
    private final Instance<KnownFailure> known;

    ProblemMappers(Problems problems, AllowedMethods allowed, @Any Instance<KnownFailure> known) {
        this.problems = problems;
        this.allowed = allowed;
        this.known = known;
    }

    @ServerExceptionMapper
    public Response problem(ProblemException e) {
        var answer = problems.answer(Problem.of(e.type(), e.detail(), e.violations()));
        e.type().retryAfter().ifPresent(seconds -> answer.header(HttpHeaders.RETRY_AFTER, seconds));
        return answer.build();
    }

    @ServerExceptionMapper
    public Response notValid(ConstraintViolationException e, ContainerRequestContext request) {
        return ConstraintProblems.of(e)
                .map(problem -> problems.answer(problem).build())
                .orElseGet(() -> unforeseen(e, request));
    }

    /** A constraint could not be evaluated, or a use case of ours sent what it should not have. */
    @ServerExceptionMapper
    public Response validationFailed(ValidationException e, ContainerRequestContext request) {
        return unforeseen(e, request);
    }

    @ServerExceptionMapper
    public Response wrongJsonType(MismatchedInputException e) {
        return problems.answer(JsonProblems.of(e)).build();
    }

    @ServerExceptionMapper
    public Response refused(WebApplicationException e, ContainerRequestContext request) {
        var status = e.getResponse().getStatus();
        if (e.getCause() instanceof JacksonException json) {
            return problems.answer(JsonProblems.of(json)).build();
        }
        if (e.getCause() instanceof ProblemException cause) {
            return problem(cause);
        }
        if (e.getCause() instanceof UnreadableParameterException parameter) {
            return unreadable(parameter, request);
        }
        if (status < 400) {
            return e.getResponse();
        }
        if (status >= 500) {
            return unforeseen(e, request);
        }
        var answer = problems.answer(refusal(status, e.getCause() != null));
        for (var name : KEPT) {
            e.getResponse().getHeaders().getOrDefault(name, List.of()).forEach(value -> answer.header(name, value));
        }
        if (status == 405 && e.getResponse().getHeaderString(HttpHeaders.ALLOW) == null) {
            answer.header(HttpHeaders.ALLOW, allowed.at(request.getUriInfo().getPath()));
        }
        return answer.build();
    }

    /** An address whose path cannot be read is one where nothing is; a parameter is named. */
    @ServerExceptionMapper
    public Response unreadable(UnreadableParameterException e, ContainerRequestContext request) {
        var address = request.getUriInfo();
        if (address.getPathParameters().values().stream().anyMatch(values -> values.contains(e.text()))) {
            return problems.answer(ProblemType.NOT_FOUND, "There is nothing at this address.", List.of());
        }
        var name = address.getQueryParameters().entrySet().stream()
                .filter(parameter -> parameter.getValue().contains(e.text()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("A parameter");
        return problems.answer(ProblemType.INVALID_PARAMETER, name + " must be " + e.expected() + ".", List.of());
    }

    @ServerExceptionMapper
    public Response unforeseen(Throwable e, ContainerRequestContext request) {
        return known.stream()
                .flatMap(failure -> failure.recognise(e).stream())
                .findFirst()
                .map(this::problem)
                .orElseGet(() -> problems.answer(problems.unforeseen(
                                e, request.getMethod(), request.getUriInfo().getPath()))
                        .build());
    }

    /** The problem for a status the framework chose. A cause means that a parameter could not be converted. */
    private static Problem refusal(int status, boolean caused) {
        if (caused && (status == 400 || status == 404)) {
            return Problem.of(ProblemType.INVALID_PARAMETER, "A parameter of the address or a header is not valid.");
        }
        return Refusals.of(status);
    }
}
