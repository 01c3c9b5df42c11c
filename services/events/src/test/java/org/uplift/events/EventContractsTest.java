package org.uplift.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventContractsTest {

    static Stream<EventContract> contracts() {
        return EventContracts.all().stream();
    }

    @Test
    void everyServiceHasContracts() {
        assertThat(EventContracts.all())
                .extracting(EventContract::service)
                .contains("schools", "interventions", "finance", "codesign", "reporting");
        assertThat(EventContracts.topics())
                .contains("uplift.schools.school.v1", "uplift.interventions.intervention.v1");
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void everyEventHasGoldenExamplesThatKeepItsSchema(EventContract contract) {
        assertThat(contract.examples()).as(contract.type()).isNotEmpty();
        contract.examples().forEach((name, json) -> EventContracts.validate(contract.type(), json));
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void everySchemaSaysWhatItIs(EventContract contract) throws Exception {
        var schema = new ObjectMapper().readTree(contract.schema());

        assertThat(schema.path("$schema").asText()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
        assertThat(schema.path("$id").asText()).isEqualTo("urn:uplift:event:" + contract.type());
        assertThat(schema.path("title").asText()).isNotBlank();
        assertThat(schema.path("required")).isNotEmpty();
        assertThat(schema.path("additionalProperties").asBoolean(true))
                .as("subscribers must accept fields to come")
                .isTrue();
        schema.path("properties")
                .properties()
                .forEach(
                        field -> assertThat(field.getValue().path("description").asText())
                                .as(contract.type() + " " + field.getKey())
                                .isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void noEventCarriesANameOrAnEmailOfAPerson(EventContract contract) {
        assertThat(contract.schema()).doesNotContainIgnoringCase("\"email\"").doesNotContainIgnoringCase("personName");
        assertThat(contract.examples().values()).noneMatch(json -> json.contains("@"));
    }

    @Test
    void dataThatLacksAPromisedFieldIsRefused() {
        // given
        var type = "org.uplift.reporting.pack.drafted.v1";

        // then
        assertThatThrownBy(() -> EventContracts.validate(type, "{\"title\":\"Autumn\"}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("packId");
        assertThatThrownBy(() -> EventContracts.validate("org.uplift.reporting.pack.lost.v1", "{}"))
                .hasMessageContaining("No contract");
    }

    @Test
    void everyExampleFolderBelongsToAnEvent() {
        var folders = List.copyOf(ContractFiles.exampleFolders());
        assertThat(EventContracts.all())
                .extracting(
                        contract -> contract.service() + "/" + contract.aggregate() + "." + contract.happened() + ".v1")
                .containsAll(folders);
    }
}
