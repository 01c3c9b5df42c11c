package org.uplift.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Outside this module an event and a topic are constants in Java, and a topic in configuration is one there is. The simple
 * name of a class stands once in the whole tree, unless it means the same thing wherever it stands.
 */
class NamesStandOnceTest {

    private static final Path REPOSITORY = Path.of("../..").toAbsolutePath().normalize();
    private static final Pattern TOPIC = Pattern.compile("\\buplift\\.[a-z]+\\.[a-z-]+\\.v1\\b");
    private static final Pattern AGGREGATES = Pattern.compile("(?m)^uplift\\.outbox\\.aggregates=(.*)$");

    /** A list's column in a query and on a page; the resource of a service and nothing else of that name. */
    private static final Set<String> THE_SAME_THING = Set.of(
            "Api",
            "Column",
            "Envelope",
            "Listing",
            "Lists",
            "ReconciliationResource",
            "Service",
            "Tokens",
            "package-info");

    @Test
    void noSimpleNameStandsForTwoThings() {
        // when
        var names = files(path ->
                        path.toString().endsWith(".java") && path.toString().contains("/src/main/"))
                .stream()
                .map(path -> path.getFileName().toString().replace(".java", ""))
                .filter(name -> !THE_SAME_THING.contains(name))
                .toList();

        // then
        assertThat(names).hasSizeGreaterThan(500).doesNotHaveDuplicates();
    }

    @Test
    void noEventAndNoTopicIsWrittenOutInJava() {
        // given
        var kinds = EventTypes.all().stream()
                .map(type -> type.service() + "\\." + type.aggregate())
                .distinct()
                .collect(Collectors.joining("|"));
        var written = Pattern.compile("\"(org\\.)?uplift\\.(" + kinds + ")[.\"]");

        // when
        var java = files(path -> path.toString().endsWith(".java")
                && !path.startsWith(REPOSITORY.resolve("services").resolve("events")));

        // then
        assertThat(java).hasSizeGreaterThan(100);
        assertThat(java.stream().flatMap(file -> found(written, file)).toList()).isEmpty();
    }

    @Test
    void everyTopicInConfigurationIsThere() {
        // when
        var topics =
                configuration().stream().flatMap(file -> found(TOPIC, file)).toList();

        // then
        assertThat(topics).isNotEmpty();
        assertThat(Topics.all()).containsAll(topics);
    }

    @Test
    void everyServiceMakesTheTopicsOfItsEvents() {
        // when
        var made = configuration().stream()
                .flatMap(file -> aggregates(file).map(aggregate -> EventType.topic(service(file), aggregate)))
                .toList();

        // then
        assertThat(made).containsExactlyInAnyOrderElementsOf(Topics.all());
    }

    private static Stream<String> aggregates(Path file) {
        return AGGREGATES
                .matcher(read(file))
                .results()
                .flatMap(line -> Arrays.stream(line.group(1).split(",")));
    }

    /** Of {@code services/finance/src/main/resources/application.properties}: finance. */
    private static String service(Path file) {
        return REPOSITORY.relativize(file).getName(1).toString();
    }

    private static List<Path> configuration() {
        return files(path ->
                path.toString().endsWith(".properties") && path.toString().contains("src/main"));
    }

    private static Stream<String> found(Pattern pattern, Path file) {
        return pattern.matcher(read(file)).results().map(MatchResult::group);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files(Predicate<Path> wanted) {
        var files = new ArrayList<Path>();
        try {
            Files.walkFileTree(REPOSITORY, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    var name = String.valueOf(folder.getFileName());
                    return name.equals("target") || name.startsWith(".")
                            ? FileVisitResult.SKIP_SUBTREE
                            : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (wanted.test(file)) {
                        files.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }
}
