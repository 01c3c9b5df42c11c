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
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the contracts this module ships, from a folder or from its jar. */
final class ContractFiles {

    /** An event's schema; {@code <aggregate>.state.v1} is the state its events take, and no event. */
    private static final Pattern EVENT = Pattern.compile("([a-z-]+)\\.(?!state\\.)([a-z]+)\\.v1\\.schema\\.json");

    private ContractFiles() {}

    static List<EventContract> contracts() {
        return inResources(root -> {
            var folder = root.resolve("contracts");
            var schemas = schemas(folder);
            return events(folder)
                    .map(file -> new EventContract(
                            event(file), whole(schemas, file), schemas.consumers(id(file)), examples(root, file)))
                    .toList();
        });
    }

    /** Every schema of today as it is written, by {@code $id}. */
    static Map<String, String> schemas() {
        return inResources(root -> schemas(root.resolve("contracts")).texts());
    }

    /** Every folder of examples, as {@code service/aggregate.happened.v1}. */
    static List<String> exampleFolders() {
        return inResources(root -> list(root.resolve("examples"), 3).stream()
                .map(file -> root.resolve("examples").relativize(parent(file)).toString())
                .distinct()
                .toList());
    }

    /** The schemas of a released version's events, each whole, by type. */
    static Map<EventType, String> released(String version) {
        return inResources(root -> {
            var folder = root.resolve("released").resolve(version);
            var schemas = schemas(folder);
            return events(folder).collect(Collectors.toMap(ContractFiles::event, file -> whole(schemas, file)));
        });
    }

    /** The versions released so far, earliest first; none before the first release. */
    static List<String> releases() {
        return inResources(root -> {
            var folder = root.resolve("released");
            return Files.isDirectory(folder)
                    ? list(folder, 3).stream()
                            .map(file -> folder.relativize(file).getName(0).toString())
                            .distinct()
                            .sorted()
                            .toList()
                    : List.of();
        });
    }

    private static Schemas schemas(Path folder) {
        return new Schemas(list(folder, 2).stream().map(ContractFiles::read).toList());
    }

    private static Stream<Path> events(Path folder) {
        return list(folder, 2).stream().filter(file -> EVENT.matcher(name(file)).matches());
    }

    private static EventType event(Path file) {
        var matcher = EVENT.matcher(name(file));
        if (!matcher.matches()) {
            throw new IllegalStateException("Not an event's contract: " + file);
        }
        return new EventType(name(parent(file)), matcher.group(1), matcher.group(2));
    }

    private static String whole(Schemas schemas, Path file) {
        return schemas.whole(id(file)).toPrettyString();
    }

    private static String id(Path file) {
        return "urn:uplift:event:" + event(file);
    }

    private static Map<String, String> examples(Path root, Path file) {
        var event = event(file);
        var folder = root.resolve("examples")
                .resolve(event.service())
                .resolve("%s.%s.v1".formatted(event.aggregate(), event.happened()));
        var examples = new TreeMap<String, String>();
        if (Files.isDirectory(folder)) {
            list(folder, 1).forEach(example -> examples.put(name(example).replace(".json", ""), read(example)));
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
