package org.uplift.events;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads the contracts this module ships, from a folder or from its jar. */
final class ContractFiles {

    private static final Pattern SCHEMA = Pattern.compile("([a-z]+)\\.([a-z]+)\\.v1\\.schema\\.json");

    private ContractFiles() {}

    static List<EventContract> contracts() {
        return inResources(root -> {
            var files = list(root.resolve("contracts"), 2);
            return files.stream()
                    .filter(file -> SCHEMA.matcher(name(file)).matches())
                    .map(file -> contract(root, file))
                    .toList();
        });
    }

    /** Every folder of examples, as {@code service/aggregate.happened.v1}. */
    static List<String> exampleFolders() {
        return inResources(root -> list(root.resolve("examples"), 3).stream()
                .map(file -> root.resolve("examples").relativize(parent(file)).toString())
                .distinct()
                .toList());
    }

    /** The schemas of a released version, by {@code service/file}. */
    static Map<String, String> released(String version) {
        return inResources(root -> {
            var folder = root.resolve("released").resolve(version);
            var schemas = new TreeMap<String, String>();
            list(folder, 2).forEach(file -> schemas.put(folder.relativize(file).toString(), read(file)));
            return schemas;
        });
    }

    /** The versions released so far, earliest first. */
    static List<String> releases() {
        return inResources(root -> list(root.resolve("released"), 3).stream()
                .map(file ->
                        root.resolve("released").relativize(file).getName(0).toString())
                .distinct()
                .sorted()
                .toList());
    }

    private static EventContract contract(Path root, Path file) {
        var matcher = SCHEMA.matcher(name(file));
        if (!matcher.matches()) {
            throw new IllegalStateException("Not a contract: " + file);
        }
        var service = name(file.getName(file.getNameCount() - 2));
        var folder =
                root.resolve("examples").resolve(service).resolve(matcher.group(1) + "." + matcher.group(2) + ".v1");
        return new EventContract(service, matcher.group(1), matcher.group(2), read(file), examples(folder));
    }

    private static Map<String, String> examples(Path folder) {
        var examples = new TreeMap<String, String>();
        if (Files.isDirectory(folder)) {
            list(folder, 1).forEach(file -> examples.put(name(file).replace(".json", ""), read(file)));
        }
        return examples;
    }

    private static <T> T inResources(Function<Path, T> reading) {
        URL marker = ContractFiles.class.getResource("/contracts");
        if (marker == null) {
            throw new IllegalStateException("The event contracts are not on the class path");
        }
        try {
            URI uri = marker.toURI();
            if (!"jar".equals(uri.getScheme())) {
                return reading.apply(parent(Path.of(uri)));
            }
            try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
                return reading.apply(jar.getPath("/"));
            } catch (FileSystemAlreadyExistsException open) {
                return reading.apply(FileSystems.getFileSystem(uri).getPath("/"));
            }
        } catch (URISyntaxException | IOException e) {
            throw new IllegalStateException("The event contracts cannot be read", e);
        }
    }

    private static Path parent(Path path) {
        var parent = path.getParent();
        if (parent == null) {
            throw new IllegalStateException("The event contracts stand in no folder: " + path);
        }
        return parent;
    }

    private static List<Path> list(Path folder, int depth) {
        try (var files = Files.walk(folder, depth)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
