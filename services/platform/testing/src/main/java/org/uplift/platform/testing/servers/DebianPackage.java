package org.uplift.platform.testing.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What is in a package of Debian, unpacked into the cache: nothing is installed, no daemon begins, and it takes no right but
 * the one to fetch it.
 */
public final class DebianPackage {

    private DebianPackage() {}

    /**
     * A program of this machine or else of a package; empty where this is no Debian.
     *
     * @throws ServerException where the package cannot be fetched
     */
    public static Optional<Path> program(String name, String of) {
        Optional<Path> installed = Programs.find(name);
        if (installed.isPresent() || Programs.find("apt-get").isEmpty()) {
            return installed;
        }
        Path folder = Cache.folder("debian-" + of, partial -> unpack(of, partial));
        return Optional.of(folder.resolve("usr/bin").resolve(name));
    }

    private static void unpack(String name, Path folder) throws IOException {
        Path fetched = Files.createDirectories(folder.resolve("fetched"));
        Programs.Result download = fetch(name, fetched);
        if (!download.ok()) {
            // A machine that was set up long ago, or a moment ago, does not know which versions there are.
            Programs.run(List.of("apt-get", "update", "-qq"));
            download = fetch(name, fetched);
        }
        if (!download.ok()) {
            throw new IOException("Debian's " + name + " cannot be fetched: "
                    + download.output().strip());
        }
        try (var files = Files.list(fetched)) {
            Path file = files.findFirst().orElseThrow(() -> new IOException("apt-get fetched no " + name));
            Programs.Result unpacked = Programs.run(List.of("dpkg-deb", "-x", file.toString(), folder.toString()));
            if (!unpacked.ok()) {
                throw new IOException(unpacked.output().strip());
            }
        }
        Cache.delete(fetched);
    }

    private static Programs.Result fetch(String name, Path into) {
        return Programs.run(
                List.of("sh", "-c", "cd \"$1\" && apt-get download -qq \"$2\"", "sh", into.toString(), name));
    }
}
