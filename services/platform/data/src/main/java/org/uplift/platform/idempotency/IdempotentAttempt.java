package org.uplift.platform.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.Callable;

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

    @Transactional(rollbackOn = Exception.class)
    Response make(IdempotencyKeys.Use use, Callable<Response> request) throws Exception {
        if (!keys.claim(use)) {
            return again(keys.answer(use));
        }
        var response = request.call();
        if (response.getStatus() >= FIRST_FAILURE) {
            transactions.setRollbackOnly();
        } else {
            keys.keep(use, answer(response));
        }
        return response;
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
}
