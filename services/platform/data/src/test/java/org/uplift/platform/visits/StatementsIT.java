package org.uplift.platform.visits;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.uplift.platform.testing.Statements;
import org.uplift.platform.testing.UpliftIT;

@UpliftIT
class StatementsIT {

    @Inject
    Visiting visiting;

    @Test
    void statementsOfACallAreCounted() {
        var id = visiting.plan(visit -> {});

        assertThat(Statements.during(() -> visiting.exists(id))).isEqualTo(1);
        assertThat(Statements.during(() -> visiting.change(id, visit -> visit.title = "Changed")))
                .isEqualTo(2);
        assertThat(Statements.during(() -> {})).isZero();
    }
}
