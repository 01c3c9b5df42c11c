package org.uplift.platform.testing.servers;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's programs, unpacked once, and the way to run them. PostgreSQL refuses to run as root; root therefore runs
 * it in a user namespace of its own, where it is nobody, or, where namespaces are forbidden, as the user nobody.
 */
record PostgresBinaries(Path home, List<String> prefix, boolean asNobody) {

    private static final String VERSION = "postgres-18";
    private static final String NOBODY = "65534";

    static PostgresBinaries find() {
        if (!isRoot()) {
            return new PostgresBinaries(unpacked(Cache.root()), List.of(), false).checked();
        }
        if (Programs.run(List.of("unshare", "-U", "true")).ok()) {
            return new PostgresBinaries(unpacked(Cache.root()), List.of("unshare", "-U"), false).checked();
        }
        // Nobody cannot look into root's home folder.
        return new PostgresBinaries(
                        unpacked(Path.of("/var/tmp/uplift")),
                        List.of("setpriv", "--reuid", NOBODY, "--regid", NOBODY, "--clear-groups"),
                        true)
                .checked();
    }

    /** The command line of one of its programs; with a signal, the program gets that signal when this JVM dies. */
    List<String> command(String program, List<String> arguments) {
        List<String> all = new ArrayList<>(prefix);
        // Inside the namespace: changing user clears the parent-death signal. SIGINT is PostgreSQL's fast shutdown.
        all.addAll(Child.diesWithParent("INT"));
        all.add(home.resolve("bin").resolve(program).toString());
        all.addAll(arguments);
        return all;
    }

    /** Makes a folder PostgreSQL may write to. */
    void own(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        if (asNobody) {
            Programs.run(List.of("chown", "-R", NOBODY + ":" + NOBODY, folder.toString()));
        }
    }

    private PostgresBinaries checked() {
        Programs.Result result = Programs.run(command("postgres", List.of("--version")));
        if (!result.ok()) {
            throw new ServerException("PostgreSQL's program does not run on this machine: "
                    + result.output().strip()
                    + " It needs glibc 2.27 or later and libstdc++ (on Debian: apt-get install libstdc++6).");
        }
        return this;
    }

    private static boolean isRoot() {
        return Programs.run(List.of("id", "-u")).output().strip().equals("0");
    }

    private static Path unpacked(Path cache) {
        return Cache.folder(cache, VERSION, folder -> {
            try (InputStream packed =
                    PostgresBinaries.class.getClassLoader().getResourceAsStream("postgres-linux-x86_64.txz")) {
                if (packed == null) {
                    throw new ServerException(
                            "PostgreSQL's programs are not on the class path. Build with Maven first.");
                }
                unpack(packed, folder);
            }
            if (cache.startsWith("/var/tmp")) {
                Programs.run(List.of("chmod", "-R", "a+rX", cache.toString()));
            }
        });
    }

    private static void unpack(InputStream packed, Path folder) throws IOException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path target = folder.resolve(entry.getName()).normalize();
                if (!target.startsWith(folder)) {
                    throw new IOException("entry outside the folder: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else if (entry.isSymbolicLink()) {
                    Files.createDirectories(target.getParent());
                    Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
                } else {
                    Files.createDirectories(target.getParent());
                    Files.copy(tar, target);
                    if ((entry.getMode() & 0100) != 0) {
                        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
                    }
                }
            }
        }
    }
}
