package org.uplift.portal.kit.calls;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;
import org.uplift.portal.kit.calls.ServiceRefusal.Problem;

/** Reads a service's problem off its answer. */
public class RefusalReader implements ResponseExceptionMapper<RuntimeException> {

    private static final ObjectReader READER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build()
            .readerFor(Problem.class);

    @Override
    public boolean handles(int status, MultivaluedMap<String, Object> headers) {
        return status >= 400;
    }

    @Override
    public RuntimeException toThrowable(Response response) {
        return new ServiceRefusal(problem(response));
    }

    private static Problem problem(Response response) {
        var status = response.getStatus();
        try (var body = response.readEntity(InputStream.class)) {
            var read = READER.<Problem>readValue(body);
            return new Problem(read.type(), status, read.title(), read.detail(), read.errors());
        } catch (IOException | RuntimeException unreadable) {
            return new Problem(null, status, null, null, null);
        }
    }
}
