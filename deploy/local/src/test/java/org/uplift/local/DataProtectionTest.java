package org.uplift.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page a trust signs names every table there is, and every column that says who somebody is. */
class DataProtectionTest {

    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
    private static final String PLATFORM = "platform";

    private static final Pattern TABLE = Pattern.compile("create table (\\w+) \\((.*?)\\n\\);", Pattern.DOTALL);
    private static final Pattern ADDED = Pattern.compile("alter table (\\w+) add column (\\w+)");
    private static final Pattern COLUMN = Pattern.compile("^\\s+(\\w+)\\s+[a-z]", Pattern.MULTILINE);

    /** What a column is called that knows somebody. What else is called so is told apart on the page by its table. */
    private static final Pattern PERSONAL =
            Pattern.compile("person|person_id|\\w+_person_id|e?mail|identity|actor|user|\\w+_by|names?");

    /** Tables whose names are those of things. */
    private static final Set<String> NAMES_OF_THINGS = Set.of(
            "schools.school",
            "schools.school_import_row",
            "finance.budget",
            "reporting.school_line",
            "reporting.budget_line",
            "platform.access_school");

    @Test
    void everyTableIsNamed() throws IOException {
        assertThat(namedTables()).containsExactlyInAnyOrderElementsOf(columns().keySet());
    }

    @Test
    void everyColumnThatSaysWhoSomebodyIsIsNamedWithItsTable() throws IOException {
        var lines = page().lines().filter(line -> line.startsWith("| ")).toList();

        columns()
                .forEach((table, columns) -> columns.stream()
                        .filter(column -> PERSONAL.matcher(column).matches())
                        .filter(column -> !(column.equals("name") && NAMES_OF_THINGS.contains(table)))
                        .forEach(column -> assertThat(lines)
                                .as("%s of %s", column, table)
                                .anySatisfy(line -> assertThat(line)
                                        .startsWith("| " + onThePage(table) + " |")
                                        .contains("`" + column + "`"))));
    }

    @Test
    void whatIsSaidOfHowLongIsWhatTheSettingsSay() throws IOException {
        assertThat(page())
                .contains("| refusals | 400 days | `uplift.audit.keep-denials` |")
                .contains("| what was done with which event | 30 days | `uplift.inbox.keep` |")
                .contains("then 90 days; what was decided stays | `uplift.inbox.keep-settled` |")
                .contains("| events on their way, once published | 7 days | `uplift.outbox.keep` |");
        var data = ROOT.resolve("services/platform/data/src/main/java/org/uplift/platform");
        assertThat(Files.readString(data.resolve("access/DenialHousekeeping.java")))
                .contains("\"uplift.audit.keep-denials\", defaultValue = \"400d\"");
        assertThat(Files.readString(data.resolve("inbox/InboxSettings.java")))
                .containsPattern("@WithDefault\\(\"30d\"\\)\\s+Duration keep\\(\\)")
                .containsPattern("@WithDefault\\(\"90d\"\\)\\s+Duration keepSettled\\(\\)");
        assertThat(Files.readString(data.resolve("outbox/RelaySettings.java")))
                .containsPattern("@WithDefault\\(\"7d\"\\)\\s+Duration keep\\(\\)");
        assertThat(Files.readString(data.resolve("idempotency/IdempotencyKeys.java")))
                .contains("KEPT = Period.ofDays(7)");
        assertThat(Files.readString(
                        ROOT.resolve("services/schools/src/main/java/org/uplift/schools/imports/ImportWorker.java")))
                .contains("FILES_KEPT = Duration.ofDays(7)", "ROWS_KEPT = Duration.ofDays(90)");
        assertThat(Files.readString(ROOT.resolve("deploy/keycloak/uplift-realm.json")))
                .contains(
                        "\"eventsExpiration\": 2592000",
                        "\"ssoSessionIdleTimeout\": 3600",
                        "\"ssoSessionMaxLifespan\": 36000");
    }

    private static String onThePage(String table) {
        return table.startsWith(PLATFORM + ".")
                ? "every service: `" + table.substring(PLATFORM.length() + 1) + "`"
                : "`" + table + "`";
    }

    private static Set<String> namedTables() throws IOException {
        var part = page().substring(page().indexOf("## Every table"));
        var named = new TreeSet<String>();
        Pattern.compile("`(schools|codesign|interventions|finance|reporting)\\.(\\w+)`")
                .matcher(part)
                .results()
                .forEach(found -> named.add(found.group(1) + "." + found.group(2)));
        Pattern.compile("every service: ((?:`\\w+`,?\\s*)+)")
                .matcher(part)
                .results()
                .flatMap(found ->
                        Pattern.compile("`(\\w+)`").matcher(found.group(1)).results())
                .forEach(found -> named.add(PLATFORM + "." + found.group(1)));
        return named;
    }

    private static Map<String, Set<String>> columns() throws IOException {
        Map<String, Set<String>> columns = new TreeMap<>();
        try (var files = Files.walk(ROOT.resolve("services"))) {
            files.filter(file -> file.toString().matches(".*/src/main/resources/db/.*\\.sql"))
                    .forEach(file -> read(file, columns));
        }
        assertThat(columns).as("tables").hasSizeGreaterThan(40);
        return columns;
    }

    private static void read(Path file, Map<String, Set<String>> columns) {
        try {
            String service =
                    ROOT.resolve("services").relativize(file).getName(0).toString();
            String sql = Files.readString(file).replaceAll("--.*", "");
            TABLE.matcher(sql)
                    .results()
                    .forEach(table -> columns.computeIfAbsent(service + "." + table.group(1), name -> new TreeSet<>())
                            .addAll(COLUMN.matcher(table.group(2))
                                    .results()
                                    .map(column -> column.group(1))
                                    .collect(Collectors.toSet())));
            ADDED.matcher(sql)
                    .results()
                    .forEach(added -> columns.computeIfAbsent(service + "." + added.group(1), name -> new TreeSet<>())
                            .add(added.group(2)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String page() throws IOException {
        return Files.readString(ROOT.resolve("docs/data-protection.md"));
    }
}
