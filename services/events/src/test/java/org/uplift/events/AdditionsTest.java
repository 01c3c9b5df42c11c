package org.uplift.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class AdditionsTest {

    private static final String EARLIER = """
            {"type": "object", "required": ["id", "status"], "properties": {
              "id": {"type": "string", "format": "uuid"},
              "status": {"enum": ["OPEN", "MET"]},
              "lines": {"type": "array", "items": {"type": "object", "required": ["days"],
                        "properties": {"days": {"type": "number"}}}}}}
            """;

    static Stream<String> releases() {
        return ContractFiles.releases().stream();
    }

    @Test
    void aNewFieldAndANewValueOnlyAdd() {
        // given
        var later = EARLIER.replace("\"MET\"", "\"MET\", \"CLOSED\"")
                .replace("\"lines\":", "\"note\": {\"type\": \"string\"}, \"lines\":");

        // then
        assertThat(Additions.broken(EARLIER, later)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "status": {"enum": ["OPEN", "MET"]}, |                          | /status is gone
            "OPEN", "MET"                        | "OPEN"                   | the value MET is gone
            ["id", "status"]                     | ["id"]                   | /status is no longer required
            "format": "uuid"                     | "format": "uri"          | /id: format was "uuid" and is "uri"
            {"type": "number"}                   | {"type": "string"}       | /lines/items/days: type was
            ["days"]                             | []                       | /lines/items/days is no longer required
            """)
    void whatIsTakenAwayIsNamed(String piece, String replacement, String expected) {
        // when
        var later = EARLIER.replace(piece, replacement == null ? "" : replacement);

        // then
        assertThat(later).isNotEqualTo(EARLIER);
        assertThat(Additions.broken(EARLIER, later)).anyMatch(sentence -> sentence.contains(expected));
    }

    @ParameterizedTest
    @MethodSource("releases")
    void everySchemaOnlyAddsToWhatWasReleased(String release) {
        var today = EventContracts.all().stream()
                .collect(java.util.stream.Collectors.toMap(
                        contract -> "%s/%s.%s.v1.schema.json"
                                .formatted(contract.service(), contract.aggregate(), contract.happened()),
                        EventContract::schema));
        ContractFiles.released(release).forEach((file, schema) -> {
            assertThat(today).as("an event once released stays").containsKey(file);
            assertThat(Additions.broken(schema, today.get(file))).as(file).isEmpty();
        });
    }
}
