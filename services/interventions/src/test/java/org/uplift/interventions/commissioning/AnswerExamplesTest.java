package org.uplift.interventions.commissioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.uplift.events.EventContracts;
import org.uplift.events.EventTypes;
import org.uplift.platform.inbox.IncomingEvent;

/** The saga reads every golden example of what schools and finance answer, and ignores what it does not know. */
class AnswerExamplesTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TestFactory
    Stream<DynamicTest> everyExampleIsRead() {
        return EventContracts.all().stream()
                .filter(contract -> contract.aggregate().equals("booking")
                        || contract.aggregate().equals("commitment"))
                .flatMap(contract -> contract.examples().entrySet().stream()
                        .map(example -> DynamicTest.dynamicTest(
                                contract.type() + " " + example.getKey(),
                                () -> assertRead(contract.type(), contract.happened(), example.getValue()))));
    }

    private static void assertRead(String type, String happened, String example) throws Exception {
        // given
        var json = (ObjectNode) JSON.readTree(example);
        var id = UUID.fromString(json.get("interventionId").asText());
        json.putObject("somethingNew").put("of", "a later version");

        // when
        var answer = CommissioningSaga.answer(event(type, json));
        var read = CommissioningSaga.AnswerData.of(event(type, json));

        // then
        assertThat(read.intervention()).isEqualTo(id);
        switch (happened) {
            case "reserved", "made" -> assertThat(answer).containsInstanceOf(ProposalAnswer.Agreed.class);
            case "refused" ->
                assertThat(answer)
                        .hasValueSatisfying(refused -> assertThat(((ProposalAnswer.Refused) refused).reasons())
                                .isNotEmpty());
            default -> assertThat(answer).isEmpty();
        }
    }

    @Test
    void bothServicesHaveExamples() {
        assertThat(EventContracts.all().stream().map(contract -> contract.aggregate() + "." + contract.happened()))
                .contains("booking.reserved", "booking.refused", "commitment.made", "commitment.refused");
    }

    @Test
    void aBrokenAnswerIsNoAnswer() {
        var empty = event(EventTypes.BOOKING_REFUSED.fullName(), JSON.createObjectNode());

        assertThatIllegalArgumentException().isThrownBy(() -> CommissioningSaga.answer(empty));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CommissioningSaga.AnswerData.of(empty).intervention());
    }

    private static IncomingEvent event(String type, ObjectNode data) {
        return new IncomingEvent(UUID.randomUUID(), type, "subject", 1, Instant.EPOCH, null, data);
    }
}
