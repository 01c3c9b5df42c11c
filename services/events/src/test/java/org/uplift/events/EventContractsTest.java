package org.uplift.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventContractsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    static Stream<EventContract> contracts() {
        return EventContracts.all().stream();
    }

    @Test
    void everyServiceHasContracts() {
        assertThat(EventContracts.all())
                .extracting(EventContract::service)
                .contains("schools", "interventions", "finance", "codesign", "reporting");
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
        var schema = JSON.readTree(contract.schema());

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
    void noEventCarriesANameOrAnEmailOfAPersonNorAHashOfOne(EventContract contract) {
        assertThat(contract.schema())
                .doesNotContainIgnoringCase("\"email\"")
                .doesNotContainIgnoringCase("personName")
                .doesNotContain("\"identity\"");
        // A pack's digest is of what it says.
        contract.examples()
                .forEach((name, json) -> assertThat(json.replaceAll("\"digest\": \"\\w+\"", ""))
                        .as(name)
                        .doesNotContain("@")
                        .doesNotContainPattern("[0-9a-f]{40}"));
    }

    @Test
    void dataThatLacksAPromisedFieldIsRefused() {
        // given
        var type = EventTypes.PACK_DRAFTED.fullName();

        // then
        assertThatThrownBy(() -> EventContracts.validate(type, "{\"title\":\"Autumn\"}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("packId");
        var lost = new EventType("reporting", "pack", "lost");
        assertThatThrownBy(() -> EventContracts.validate(lost.fullName(), "{}")).hasMessageContaining("No contract");
        assertThatThrownBy(() -> EventContracts.of(lost)).hasMessageContaining("No contract");
    }

    /** The school's URN stands in the need's state, and that it is a number from 1 in the shared values. */
    @Test
    void aFieldOfTheStateIsCheckedInAnEventThatTakesIt() throws Exception {
        // given
        var type = EventTypes.NEED_RECORDED;
        var broken =
                (ObjectNode) JSON.readTree(EventContracts.of(type).examples().get("subject"));
        var written = JSON.readTree(ContractFiles.schemas().get("urn:uplift:event:" + type));

        // when
        broken.put("schoolUrn", 0);

        // then
        assertThat(written.path("properties").has("schoolUrn")).isFalse();
        assertThatThrownBy(() -> EventContracts.validate(type.fullName(), broken.toString()))
                .hasMessageContaining("schoolUrn");
    }

    /** What a state says is said once: an event adds what is special to it, of fields the state describes. */
    @ParameterizedTest
    @MethodSource("contracts")
    void anEventIsAnOverlayOfItsRecordsState(EventContract contract) throws Exception {
        // given
        var event = contract.event();
        var id = "urn:uplift:state:org.uplift.%s.%s.v1".formatted(event.service(), event.aggregate());
        var state = JSON.readTree(ContractFiles.schemas().get(id));

        // when
        var written = JSON.readTree(ContractFiles.schemas().get("urn:uplift:event:" + event));

        // then
        assertThat(written.path("$ref").asText()).isEqualTo(id);
        assertThat(written.has("type")).isFalse();
        written.path("properties").properties().forEach(field -> {
            assertThat(state.path("properties").has(field.getKey()))
                    .as(field.getKey())
                    .isTrue();
            assertThat(field.getValue().has("description")).as(field.getKey()).isFalse();
        });
    }

    @Test
    void everyValueListStandsOnce() {
        // when
        var lists = ContractFiles.schemas().values().stream()
                .flatMap(text -> read(text).findValues("enum").stream())
                .map(JsonNode::toString)
                .toList();

        // then
        assertThat(lists).isNotEmpty().doesNotHaveDuplicates();
    }

    /** Whether each really does is shown in its service, by what its consumers handle. */
    @ParameterizedTest
    @MethodSource("contracts")
    void everyEventSaysWhoActsOnIt(EventContract contract) throws Exception {
        // given
        var written = JSON.readTree(ContractFiles.schemas().get("urn:uplift:event:" + contract.event()));
        var services = EventContracts.all().stream()
                .map(EventContract::service)
                .collect(Collectors.toCollection(HashSet::new));
        services.add(EventContract.EVERY_SERVICE);

        // then
        assertThat(written.path("x-consumers").isArray()).isTrue();
        assertThat(contract.consumers())
                .extracting(consumer -> consumer.split("/", 2)[0])
                .isSubsetOf(services);
        assertThat(JSON.readTree(contract.schema()).has("x-consumers")).isFalse();
    }

    @Test
    void everyExampleFolderBelongsToAnEvent() {
        var folders = List.copyOf(ContractFiles.exampleFolders());
        assertThat(EventContracts.all())
                .extracting(
                        contract -> contract.service() + "/" + contract.aggregate() + "." + contract.happened() + ".v1")
                .containsAll(folders);
    }

    private static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
