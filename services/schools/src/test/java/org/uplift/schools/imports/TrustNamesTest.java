package org.uplift.schools.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TrustNamesTest {

    private final TrustNames names = new TrustNames();

    TrustNamesTest() {
        List.of("GLF SCHOOLS", "THE KITE ACADEMY TRUST", "XAVIER CATHOLIC EDUCATION TRUST", "THE SWAN TRUST", "")
                .forEach(names::add);
    }

    @Test
    void aSlipOfTheFingerFindsTheTrust() {
        assertThat(names.near("GFL Schools")).containsExactly("GLF SCHOOLS");
    }

    @Test
    void aPartOfTheNameFindsTheTrust() {
        assertThat(names.near("kite")).containsExactly("THE KITE ACADEMY TRUST");
    }

    @Test
    void wordsEveryTrustHasFindNone() {
        assertThat(names.near("The Learning Academy Trust of Somewhere Else Entirely"))
                .isEmpty();
    }
}
