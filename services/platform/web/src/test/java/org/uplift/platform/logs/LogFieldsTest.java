package org.uplift.platform.logs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.logging.json.runtime.AdditionalField;
import io.quarkus.logging.json.runtime.JsonFormatter;
import io.quarkus.logging.json.runtime.JsonLogConfig;
import io.quarkus.opentelemetry.runtime.OpenTelemetryUtil;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Level;
import org.junit.jupiter.api.Test;

/** What docs/operate.md says is in a line of the log is in it, and nothing else. */
class LogFieldsTest {

    private static final Path PAGE = Path.of("../../../docs/operate.md");
    private static final Pattern ROW = Pattern.compile("^\\| ((?:`[\\w.]+`(?:, )?)+) \\|", Pattern.MULTILINE);
    private static final String ADDED = "quarkus.log.console.json.additional-field.\"";

    @Test
    void theDocumentationNamesExactlyTheFieldsThatAreWritten() throws IOException {
        assertThat(documented()).isEqualTo(written());
    }

    /** Those of a line within a request, of a failure with another behind it. */
    private static Set<String> written() throws IOException {
        var formatter = new JsonFormatter();
        formatter.setAdditionalFields(addedFields());
        var record = new ExtLogRecord(Level.ERROR, "It failed, id=%s", LogFieldsTest.class.getName());
        record.setLoggerName("org.uplift.platform.problem");
        record.setThrown(new IllegalStateException("outer", new IllegalArgumentException("inner")));
        record.setNdc("");
        record.setMdc(Map.of(
                OpenTelemetryUtil.TRACE_ID, "1",
                OpenTelemetryUtil.SPAN_ID, "2",
                OpenTelemetryUtil.PARENT_ID, "3",
                OpenTelemetryUtil.SAMPLED, "true"));
        JsonNode line = new ObjectMapper().readTree(formatter.format(record));
        var names = new TreeSet<String>();
        line.properties().forEach(field -> {
            names.add(field.getKey());
            if (field.getKey().equals("mdc") || field.getKey().equals("exception")) {
                field.getValue().fieldNames().forEachRemaining(inner -> names.add(field.getKey() + "." + inner));
            }
        });
        return names;
    }

    /** What the settings add, once it is certain that they change nothing else. */
    private static Map<String, AdditionalField> addedFields() throws IOException {
        var settings = new Properties();
        try (InputStream file =
                LogFieldsTest.class.getClassLoader().getResourceAsStream("META-INF/microprofile-config.properties")) {
            settings.load(file);
        }
        var json = settings.stringPropertyNames().stream()
                .filter(name -> name.startsWith("quarkus.log.console.json."))
                .collect(Collectors.toSet());
        var added = json.stream()
                .filter(name -> name.startsWith(ADDED))
                .collect(Collectors.toMap(
                        name -> name.substring(ADDED.length(), name.lastIndexOf('"')),
                        name -> new AdditionalField(
                                settings.getProperty(name), JsonLogConfig.AdditionalFieldConfig.Type.STRING)));
        assertThat(json).hasSize(added.size() + 1).contains("quarkus.log.console.json.enabled");
        return added;
    }

    private static Set<String> documented() throws IOException {
        String page = Files.readString(PAGE);
        String part = page.substring(page.indexOf("### Logs\n"));
        part = part.substring(0, part.indexOf("\n### ", 1));
        var names = new TreeSet<String>();
        ROW.matcher(part)
                .results()
                .forEach(row -> names.addAll(Pattern.compile("[\\w.]+")
                        .matcher(row.group(1))
                        .results()
                        .map(name -> name.group())
                        .toList()));
        return names;
    }
}
