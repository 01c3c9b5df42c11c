package org.uplift.local;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;
import org.uplift.platform.testing.servers.ServerException;

/** Our own pages for Keycloak, put where it looks for them. */
final class Themes {

    private Themes() {}

    /**
     * Copies the themes of {@code deploy/keycloak/themes}. What they share with the portal is a link there and a file
     * here.
     *
     * @param home Keycloak's home folder
     */
    static void install(Path root, Path home) {
        Path from = root.resolve("deploy/keycloak/themes");
        try (Stream<Path> files = Files.walk(from, FileVisitOption.FOLLOW_LINKS)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path to = home.resolve("themes").resolve(from.relativize(file).toString());
                Files.createDirectories(to.getParent());
                Files.copy(file, to, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new ServerException("Keycloak's pages in deploy/keycloak cannot be copied: " + e.getMessage(), e);
        }
    }
}
