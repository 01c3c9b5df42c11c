package org.uplift.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Every library that is delivered stands in docs/licences.md with a licence that fits a program given to others, and no other
 * does. {@code make licences} writes the page from the bills of materials.
 */
class LicencesIT {

    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
    private static final Path PAGE = ROOT.resolve("docs/licences.md");
    private static final String BEGIN = "| library | version | licence |\n|---|---|---|\n";
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([^`]+)` \\| (\\S+) \\| ([^|]+) \\|$");

    /** Where there are several, one of these is enough: whoever takes the library chooses. */
    private static final Set<String> FIT = Set.of(
            "0BSD",
            "Apache-2.0",
            "BSD-2-Clause",
            "BSD-3-Clause",
            "CC0-1.0",
            "EPL-2.0",
            "MIT",
            "MIT-0",
            "Public Domain",
            // Libraries beside ours that are not changed, and which whoever has the image may replace.
            "LGPL-2.1-or-later");

    /** What some say in their own words. */
    private static final Map<String, String> NAMES = Map.of(
            "GNU Lesser General Public License", "LGPL-2.1-or-later",
            "GNU General Public License, version 2 with the GNU Classpath Exception",
                    "GPL-2.0-with-classpath-exception");

    @BeforeAll
    static void writeWhereAsked() throws IOException {
        if (System.getenv("UPLIFT_LICENCES_WRITE") != null) {
            write();
        }
    }

    @Test
    void everyLibraryThatIsDeliveredIsNamed() throws IOException {
        assertThat(rows().keySet()).isEqualTo(delivered());
    }

    @Test
    void everyLicenceFits() throws IOException {
        rows().forEach((library, licences) -> assertThat(licences).as(library).containsAnyElementsOf(FIT));
    }

    /** By file, {@code group.name-version.jar}, each with its licences. */
    private static Map<String, List<String>> rows() throws IOException {
        Map<String, List<String>> rows = new TreeMap<>();
        ROW.matcher(Files.readString(PAGE))
                .results()
                .forEach(row -> rows.put(
                        row.group(1).replace(":", ".") + "-" + row.group(2),
                        Arrays.asList(row.group(3).strip().split(" or "))));
        assertThat(rows).hasSizeGreaterThan(200);
        return rows;
    }

    private static Set<String> delivered() throws IOException {
        Set<String> files = new TreeSet<>();
        for (Service service : Service.values()) {
            for (String part : List.of("main", "boot")) {
                Path folder = service.program(ROOT).resolveSibling("lib").resolve(part);
                try (var jars = Files.list(folder)) {
                    jars.map(jar -> jar.getFileName().toString().replaceAll("\\.jar$", ""))
                            .filter(jar -> !jar.startsWith("org.uplift."))
                            .forEach(files::add);
                }
            }
        }
        return files;
    }

    private static void write() throws IOException {
        Map<String, String> rows = new TreeMap<>();
        Set<String> delivered = delivered();
        for (Service service : Service.values()) {
            Path bom = service.program(ROOT).resolve("../../bom.json").normalize();
            for (JsonNode component : new ObjectMapper().readTree(bom.toFile()).path("components")) {
                String library = component.path("group").asText() + ":"
                        + component.path("name").asText();
                String version = component.path("version").asText() + classifier(component);
                if (delivered.contains(library.replace(":", ".") + "-" + version)) {
                    rows.put(
                            library + " " + version,
                            "| `%s` | %s | %s |\n".formatted(library, version, licences(component)));
                }
            }
        }
        String page = Files.readString(PAGE);
        // What Quarkus itself adds where two others meet is in no bill of materials: its row is written by hand, and
        // stays.
        ROW.matcher(page)
                .results()
                .filter(row -> delivered.contains(row.group(1).replace(":", ".") + "-" + row.group(2)))
                .forEach(row -> rows.putIfAbsent(row.group(1) + " " + row.group(2), row.group() + "\n"));
        Files.writeString(
                PAGE, page.substring(0, page.indexOf(BEGIN) + BEGIN.length()) + String.join("", rows.values()));
    }

    private static String classifier(JsonNode component) {
        var found = Pattern.compile("classifier=([^&]+)")
                .matcher(component.path("purl").asText());
        return found.find() ? "-" + found.group(1) : "";
    }

    private static String licences(JsonNode component) {
        List<String> licences = new ArrayList<>();
        StreamSupport.stream(component.path("licenses").spliterator(), false)
                .map(one -> one.has("expression") ? one : one.path("license"))
                .map(one -> one.path("id")
                        .asText(one.path("name").asText(one.path("expression").asText())))
                .map(name -> NAMES.getOrDefault(name, name))
                .forEach(licences::add);
        return licences.stream().distinct().collect(Collectors.joining(" or "));
    }
}
