package org.uplift.gateway.routes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.uplift.platform.services.Service;

/** An address of the public API as the documents in {@code docs/api} name it, with the service that answers it. */
record DocumentedPaths(String path, Service service) {

    private static final Pattern PATH = Pattern.compile("  (/api/[^:]+):");

    /** What a service holds for reconciliation is asked by the portal alone, which composes the public answer. */
    private static final String INNER = "/api/reconciliation";

    static List<DocumentedPaths> all() {
        return Arrays.stream(Service.values()).flatMap(DocumentedPaths::of).toList();
    }

    private static Stream<DocumentedPaths> of(Service service) {
        try {
            return Files.readAllLines(Path.of("../docs/api/" + service.id() + ".yaml")).stream()
                    .map(PATH::matcher)
                    .filter(Matcher::matches)
                    .map(path -> path.group(1))
                    .filter(path -> !path.startsWith(INNER))
                    .map(path -> path.replace("{service}", service.id()).replaceAll("\\{[^}]+}", "1"))
                    .map(path -> new DocumentedPaths(path, service));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
