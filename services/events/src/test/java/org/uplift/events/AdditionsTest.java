package org.uplift.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdditionsTest {

    private static final String EARLIER = """
            {"type": "object", "required": ["id", "status"], "properties": {
              "id": {"type": "string", "format": "uuid"},
              "status": {"enum": ["OPEN", "MET"]},
              "lines": {"type": "array", "items": {"type": "object", "required": ["days"],
                        "properties": {"days": {"type": "number"}}}}}}
            """;

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

    @Test
    void whatAStateLosesIsMissedInItsEvents() {
        // given
        var state = """
                {"$id": "urn:state", "type": "object", "required": ["id"], "properties": {
                  "id": {"type": "string", "format": "uuid"}, "note": {"type": "string"}}}
                """;
        var event = """
                {"$id": "urn:event", "$ref": "urn:state", "required": ["note"]}
                """;

        // when
        var earlier = whole(state, event);
        var later = whole(state.replace(", \"note\": {\"type\": \"string\"}", ""), event);

        // then
        assertThat(Additions.broken(earlier, earlier)).isEmpty();
        assertThat(Additions.broken(earlier, later)).containsExactly("/note is gone");
    }

    /** There is nothing to hold to before the first release; from then on, this does. */
    @Test
    void everySchemaOnlyAddsToWhatWasReleased() {
        var today =
                EventContracts.all().stream().collect(Collectors.toMap(EventContract::event, EventContract::schema));
        for (var release : ContractFiles.releases()) {
            ContractFiles.released(release).forEach((event, schema) -> {
                assertThat(today).as("an event once released stays").containsKey(event);
                assertThat(Additions.broken(schema, today.get(event)))
                        .as("%s since %s", event, release)
                        .isEmpty();
            });
        }
    }

    private static String whole(String state, String event) {
        return new Schemas(List.of(state, event)).whole("urn:event").toString();
    }
}
