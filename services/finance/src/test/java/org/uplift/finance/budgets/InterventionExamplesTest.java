package org.uplift.finance.budgets;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.uplift.events.EventContracts;
import org.uplift.events.EventTypes;
import org.uplift.events.Topics;
import org.uplift.platform.ids.Ids;
import org.uplift.platform.inbox.IncomingEvent;

/** Finance reads whatever the interventions service promises to send, and fields it has never heard of do no harm. */
class InterventionExamplesTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    static Stream<Arguments> examples() {
        return EventContracts.all().stream()
                .filter(contract -> contract.topic().equals(Topics.INTERVENTION))
                .flatMap(contract ->
                        contract.examples().values().stream().map(example -> Arguments.of(contract.type(), example)));
    }

    @Test
    void thereAreExamplesOfEveryEventThatMovesMoney() {
        assertThat(examples().map(arguments -> (String) arguments.get()[0]))
                .contains(
                        EventTypes.INTERVENTION_PROPOSED.fullName(),
                        EventTypes.INTERVENTION_DECLINED.fullName(),
                        EventTypes.INTERVENTION_STOPPED.fullName(),
                        EventTypes.INTERVENTION_COMPLETED.fullName());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyGoldenExampleIsRead(String type, String example) throws Exception {
        // given
        var data = JSON.readTree(example);

        // when
        var news = event(type, data).as(InterventionData.class);

        // then
        assertThat(news.interventionId()).hasToString(data.get("interventionId").asText());
        assertThat(news.schoolUrn()).isEqualTo(data.get("schoolUrn").asInt());
        assertThat(news.startsOn()).hasToString(data.get("startsOn").asText());
        if (data.hasNonNull("cost")) {
            assertThat(news.cost().pounds())
                    .isEqualByComparingTo(data.get("cost").get("amount").decimalValue());
            assertThat(news.cost().budgetCode())
                    .isEqualTo(data.get("cost").get("budgetCode").asText());
        } else {
            assertThat(news.cost()).isNull();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void fieldsToComeAreIgnored(String type, String example) throws Exception {
        // given
        var data = (ObjectNode) JSON.readTree(example);
        var known = event(type, data.deepCopy()).as(InterventionData.class);

        // when
        data.putObject("weather").put("sky", "grey");

        // then
        assertThat(event(type, data).as(InterventionData.class)).isEqualTo(known);
    }

    private static IncomingEvent event(String type, JsonNode data) {
        return new IncomingEvent(
                Ids.next(),
                type,
                data.get("interventionId").asText(),
                1,
                Instant.parse("2026-11-22T09:00:00Z"),
                null,
                data);
    }
}
