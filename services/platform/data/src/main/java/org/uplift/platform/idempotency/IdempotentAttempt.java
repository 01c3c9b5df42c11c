package org.uplift.platform.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jboss.resteasy.reactive.RestResponse;

/** One attempt at an idempotent request: its key, its effect and its answer commit together or not at all. */
@ApplicationScoped
class IdempotentAttempt {

    private static final int FIRST_FAILURE = 400;

    private final IdempotencyKeys keys;
    private final ObjectMapper json;
    private final TransactionSynchronizationRegistry transactions;

    IdempotentAttempt(IdempotencyKeys keys, ObjectMapper json, TransactionSynchronizationRegistry transactions) {
        this.keys = keys;
        this.json = json;
        this.transactions = transactions;
    }

    /** The answer, to be given on as it is: a {@code Response} or a {@code RestResponse}, whichever {@code kind} says. */
    @Transactional(rollbackOn = Exception.class)
    Object make(IdempotencyKeys.Use use, Class<?> kind, Callable<Object> request) throws Exception {
        if (!keys.claim(use)) {
            return again(kind, keys.answer(use));
        }
        var given = request.call();
        var response = given instanceof RestResponse<?> typed ? typed.toResponse() : (Response) given;
        if (response.getStatus() >= FIRST_FAILURE) {
            transactions.setRollbackOnly();
        } else {
            keys.keep(use, answer(response));
        }
        return given;
    }

    /** The answer of before, where the key was used and what it was used for is done. */
    @Transactional
    Optional<Object> before(IdempotencyKeys.Use use, Class<?> kind) {
        return keys.answered(use).map(answer -> again(kind, answer));
    }

    private static Object again(Class<?> kind, StoredAnswer answer) {
        return kind == RestResponse.class ? typedAgain(answer) : again(answer);
    }

    private StoredAnswer answer(Response response) throws JsonProcessingException {
        return new StoredAnswer(
                response.getStatus(),
                response.getHeaderString(HttpHeaders.LOCATION),
                response.getHeaderString(HttpHeaders.ETAG),
                response.hasEntity() ? json.writeValueAsString(response.getEntity()) : null);
    }

    private static Response again(StoredAnswer answer) {
        var response = Response.status(answer.status()).header("Idempotency-Replayed", "true");
        if (answer.location() != null) {
            response.header(HttpHeaders.LOCATION, answer.location());
        }
        if (answer.etag() != null) {
            response.header(HttpHeaders.ETAG, answer.etag());
        }
        if (answer.body() != null) {
            response.type(MediaType.APPLICATION_JSON_TYPE).entity(answer.body());
        }
        return response.build();
    }

    /** Quarkus REST writes text as the JSON it already is, whatever the method's own type. */
    private static RestResponse<Object> typedAgain(StoredAnswer answer) {
        var response = again(answer);
        var typed = RestResponse.ResponseBuilder.create(response.getStatusInfo(), response.getEntity());
        response.getHeaders().forEach((name, values) -> values.forEach(value -> typed.header(name, value)));
        return typed.build();
    }
}
