package org.uplift.schools.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TrustNamesTest {

    private static final List<String> NAMES =
            List.of("GLF SCHOOLS", "THE KITE ACADEMY TRUST", "XAVIER CATHOLIC EDUCATION TRUST", "THE SWAN TRUST");

    @Test
    void aSlipOfTheFingerFindsTheTrust() {
        assertThat(TrustNames.near("GFL Schools", NAMES)).containsExactly("GLF SCHOOLS");
    }

    @Test
    void aPartOfTheNameFindsTheTrust() {
        assertThat(TrustNames.near("kite", NAMES)).containsExactly("THE KITE ACADEMY TRUST");
    }

    @Test
    void wordsEveryTrustHasFindNone() {
        assertThat(TrustNames.near("The Learning Academy Trust of Somewhere Else Entirely", NAMES))
                .isEmpty();
    }
}
