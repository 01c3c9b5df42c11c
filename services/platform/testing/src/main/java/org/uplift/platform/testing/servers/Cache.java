package org.uplift.platform.testing.servers;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;

/** Unpacked and built servers, made once per machine and shared by every run and every test. */
final class Cache {

    private Cache() {}

    @FunctionalInterface
    interface Filling {
        void fill(Path folder) throws IOException;
    }

    static Path root() {
        String chosen = System.getenv("UPLIFT_CACHE");
        if (chosen != null && !chosen.isBlank()) {
            return Path.of(chosen);
        }
        String xdg = System.getenv("XDG_CACHE_HOME");
        return xdg != null && !xdg.isBlank()
                ? Path.of(xdg, "uplift")
                : Path.of(System.getProperty("user.home"), ".cache", "uplift");
    }

    /** The folder of that name, filled by the first caller; the others, in other processes too, wait for it. */
    static Path folder(String name, Filling filling) {
        return folder(root(), name, filling);
    }

    static synchronized Path folder(Path root, String name, Filling filling) {
        Path folder = root.resolve(name);
        if (Files.isDirectory(folder)) {
            return folder;
        }
        try {
            Files.createDirectories(root);
            try (FileChannel channel = FileChannel.open(
                            root.resolve(name + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                if (lock.isValid() && !Files.isDirectory(folder)) {
                    Path partial = root.resolve(name + ".partial");
                    delete(partial);
                    Files.createDirectories(partial);
                    filling.fill(partial);
                    Files.move(partial, folder, StandardCopyOption.ATOMIC_MOVE);
                }
            }
            return folder;
        } catch (IOException e) {
            throw new ServerException(
                    "The cache folder " + root + " cannot be filled (" + e.getMessage()
                            + "). Make it writable, free some space, or set UPLIFT_CACHE to another folder.",
                    e);
        }
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(
                    Path visited, java.io.@org.jspecify.annotations.Nullable IOException e) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
