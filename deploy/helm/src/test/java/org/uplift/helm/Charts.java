package org.uplift.helm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The charts of this repository, and a copy of them that tests may change. */
final class Charts {

    static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
    static final Path UPLIFT = ROOT.resolve("helm/uplift");
    static final Path SERVICE = ROOT.resolve("helm/service");

    /** The oldest that the charts say they run on. */
    private static final String KUBERNETES = "1.30.0";

    /** Helm's library renders no hooks; here they are documents like any other, marked by this annotation. */
    static final String HOOK = "uplift.test/hook";

    /** Made once for all tests that render. */
    private static final Charts COPY = copiedTo(Path.of("target/charts/uplift"));

    private final Path copy;

    private Charts(Path copy) {
        this.copy = copy;
    }

    static Charts copy() {
        return COPY;
    }

    /** Links are followed, so that it stands alone; what was there of an earlier run goes. */
    private static Charts copiedTo(Path folder) {
        try {
            delete(folder);
            write(folder);
            return new Charts(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static void write(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(UPLIFT, FileVisitOption.FOLLOW_LINKS)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path to = folder.resolve(UPLIFT.relativize(file));
                if (Files.isDirectory(file)) {
                    Files.createDirectories(to);
                } else {
                    Files.copy(file, to, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
        for (Path template : templates(folder)) {
            Files.writeString(template, Files.readString(template).replace("helm.sh/hook:", HOOK + ":"));
        }
    }

    private static List<Path> templates(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().contains("/templates/") && Files.isRegularFile(file))
                    .toList();
        }
    }

    /** The documented variants: whole installations, each a file of values. */
    static List<Path> variants() {
        try (Stream<Path> files = Files.list(UPLIFT.resolve("examples"))) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every document of an installation, hooks too. */
    Documents render(Path... values) {
        var template = new Helm(copy)
                .template()
                .withName("uplift")
                .withNamespace("trust")
                .withKubeVersion(KUBERNETES);
        for (Path file : values) {
            template.withValuesFile(file);
        }
        return Documents.of(template.call());
    }

    /** Lints with a variant's values in place of the chart's own, since the library lints no others. */
    LintResult lint(Path variant) throws IOException {
        Path values = copy.resolve("values.yaml");
        String own = Files.readString(values);
        JsonNode together = merge(Yaml.read(values), Yaml.read(variant));
        try {
            Files.writeString(values, Yaml.write(together));
            return new Helm(copy).lint().strict().call();
        } finally {
            Files.writeString(values, own);
        }
    }

    /** As Helm merges: maps by key, anything else as a whole. */
    static JsonNode merge(JsonNode below, JsonNode above) {
        if (!(below instanceof ObjectNode) || !(above instanceof ObjectNode)) {
            return above;
        }
        ObjectNode merged = below.deepCopy();
        above.properties().forEach(entry -> {
            JsonNode before = merged.get(entry.getKey());
            merged.set(entry.getKey(), before == null ? entry.getValue() : merge(before, entry.getValue()));
        });
        return merged;
    }
}
