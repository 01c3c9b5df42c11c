package org.uplift.schools.register;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhaseTest {

    @ParameterizedTest
    @CsvSource({
        "Primary,PRIMARY",
        "Middle deemed primary,MIDDLE_DEEMED_PRIMARY",
        "All-through,all through",
        "16 plus,16_PLUS"
    })
    void twoSpellingsAreOnePhase(String left, String right) {
        assertThat(new Phase(left).key()).isEqualTo(new Phase(right).key());
        assertThat(new Phase(right).known()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Primary,Secondary,false",
        "Primary,Middle deemed primary,true",
        "Secondary,All-through,true",
        "Nursery,Primary,true",
        "Secondary,Not applicable,true",
        "Unheard of,Primary,false",
        "Unheard of,UNHEARD_OF,true"
    })
    void phasesSuitWhereTheyTeachPupilsOfOneStage(String left, String right, boolean suits) {
        assertThat(new Phase(left).suits(new Phase(right))).isEqualTo(suits);
        assertThat(new Phase(right).suits(new Phase(left))).isEqualTo(suits);
    }

    @Test
    void everyPhaseOfGiasIsKnown() {
        assertThat(Phase.WORDS).allMatch(words -> new Phase(words).known());
    }
}
