package org.uplift.platform.idempotency;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.UriInfo;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Parameter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.resources.Declared;

/** Tells one request from another: method, path with query, and body as it was read. */
@ApplicationScoped
class RequestHash {

    private final ObjectMapper json;

    RequestHash(ObjectMapper json) {
        this.json = json;
    }

    String of(Request request, UriInfo uri, InvocationContext call) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update((request.getMethod() + " " + uri.getRequestUri().getRawPath() + "?"
                            + uri.getRequestUri().getRawQuery() + "\n")
                    .getBytes(StandardCharsets.UTF_8));
            var parameters = Declared.method(call.getMethod())
                    .orElseThrow(() -> new IllegalStateException("@Idempotent stands on a resource's method"))
                    .getParameters();
            for (var i = 0; i < parameters.length; i++) {
                if (isBody(parameters[i])) {
                    digest(digest, call.getParameters()[i]);
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        } catch (IOException e) {
            throw new UncheckedIOException("The request's body could not be read", e);
        }
    }

    /** The parameter without a JAX-RS annotation is the body; parts of the path and query are hashed with it. */
    private static boolean isBody(Parameter parameter) {
        var annotated = Arrays.stream(parameter.getAnnotations())
                .map(annotation -> annotation.annotationType().getName())
                .anyMatch(name -> name.startsWith("jakarta.ws.rs.") || name.startsWith("org.jboss.resteasy."));
        return !annotated && !parameter.getType().getName().startsWith("jakarta.ws.rs.core.");
    }

    private void digest(MessageDigest digest, @Nullable Object body) throws IOException {
        switch (body) {
            case null -> digest.update((byte) 0);
            case byte[] bytes -> digest.update(bytes);
            case String text -> digest.update(text.getBytes(StandardCharsets.UTF_8));
            case File file -> digestFile(digest, file.toPath());
            case Path file -> digestFile(digest, file);
            case InputStream stream ->
                throw new IllegalStateException("An @Idempotent method takes its body as a file, not as a stream");
            default -> digest.update(json.writeValueAsBytes(body));
        }
    }

    private static void digestFile(MessageDigest digest, Path file) throws IOException {
        try (var sink = new DigestOutputStream(java.io.OutputStream.nullOutputStream(), digest)) {
            Files.copy(file, sink);
        }
    }
}
