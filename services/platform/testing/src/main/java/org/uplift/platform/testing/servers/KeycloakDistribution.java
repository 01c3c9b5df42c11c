package org.uplift.platform.testing.servers;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Keycloak's distribution zip, unpacked and built for PostgreSQL once per machine (the build takes about 40 s). */
record KeycloakDistribution(Path zip) {

    Path built() {
        String name = zip.getFileName().toString().replace("quarkus-dist-", "").replace(".zip", "");
        return Cache.folder(name + "-local", folder -> {
            unpack(folder);
            build(folder);
        });
    }

    private void unpack(Path folder) throws IOException {
        try (ZipFile file = new ZipFile(zip.toFile())) {
            Enumeration<? extends ZipEntry> entries = file.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                // The zip has one folder at its top, named after the version.
                String inside = entry.getName().substring(entry.getName().indexOf('/') + 1);
                Path target = folder.resolve(inside).normalize();
                if (!target.startsWith(folder)) {
                    throw new IOException("entry outside the folder: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    try (InputStream content = file.getInputStream(entry)) {
                        Files.copy(content, target);
                    }
                }
            }
        }
    }

    private static void build(Path folder) {
        Programs.Result result = Programs.run(
                List.of(
                        "bash",
                        folder.resolve("bin/kc.sh").toString(),
                        "build",
                        "--db=postgres",
                        "--health-enabled=true"),
                Map.of("JAVA_HOME", System.getProperty("java.home"), "JAVA_OPTS_APPEND", "-XX:TieredStopAtLevel=1"));
        if (!result.ok()) {
            throw new ServerException("Keycloak could not be built: "
                    + result.output().lines().reduce("no output", (first, second) -> second));
        }
    }
}
