package org.uplift.platform.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.uplift.platform.problem.ProblemException;

class ChoiceTest {

    private enum Colour {
        RED,
        DARK_BLUE
    }

    @Test
    void valuesAreReadInAnyCaseRepeatedOrWithCommas() {
        assertThat(Choice.anyOf(Colour.class, "colour", List.of("red, Dark_Blue", "RED")))
                .containsExactly(Colour.RED, Colour.DARK_BLUE);
        assertThat(Choice.anyOf(Colour.class, "colour", List.of())).isEmpty();
    }

    @Test
    void anUnknownValueIsRefusedWithThoseThereAre() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> Choice.anyOf(Colour.class, "colour", List.of("green")))
                .withMessage("The parameter colour is one of RED, DARK_BLUE.");
    }
}
