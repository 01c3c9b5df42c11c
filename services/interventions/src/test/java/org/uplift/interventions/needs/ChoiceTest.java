package org.uplift.interventions.needs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.uplift.platform.problem.ProblemException;

class ChoiceTest {

    @Test
    void valuesAreReadInAnyCaseRepeatedOrWithCommas() {
        assertThat(Choice.anyOf(Strand.class, "strand", List.of("send, ICT", "Finance")))
                .containsExactlyInAnyOrder(Strand.SEND, Strand.ICT, Strand.FINANCE);
        assertThat(Choice.anyOf(Strand.class, "strand", List.of())).isEmpty();
    }

    @Test
    void anUnknownValueIsRefusedWithThoseThereAre() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> Choice.anyOf(NeedStatus.class, "status", List.of("CLOSED")))
                .withMessage("The parameter status is one of OPEN, MET.");
    }
}
