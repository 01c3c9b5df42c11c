package org.uplift.interventions.needs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.uplift.interventions.api.needs.Evidence;
import org.uplift.interventions.api.needs.NeedStatus;
import org.uplift.interventions.api.needs.RecordNeed;
import org.uplift.platform.api.Strand;
import org.uplift.platform.problem.ProblemException;
import org.uplift.platform.problem.Violation;

class NeedTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void aNeedIsOpenUntilItIsMetOnce() {
        // given
        var need = Need.recorded(UUID.randomUUID(), asked(TODAY), TODAY);

        // when
        var first = need.meet(TODAY.plusDays(30));
        var second = need.meet(TODAY.plusDays(60));

        // then
        assertThat(first).isTrue();
        assertThat(second).isFalse();
        assertThat(need.record(null, List.of()).status()).isEqualTo(NeedStatus.MET);
        assertThat(need.record(null, List.of()).metOn()).isEqualTo(TODAY.plusDays(30));
    }

    @Test
    void evidenceHasBeenSeenAlreadyAndNotLongAgo() {
        // given
        var asked = asked(TODAY, TODAY.plusDays(1), LocalDate.of(202, 11, 22));

        // when
        var problem =
                catchThrowableOfType(ProblemException.class, () -> Need.recorded(UUID.randomUUID(), asked, TODAY));

        // then
        assertThat(problem.violations())
                .extracting(Violation::pointer)
                .containsExactly("/evidence/1/on", "/evidence/2/on");
    }

    private static RecordNeed asked(LocalDate... seen) {
        return new RecordNeed(
                135112,
                Strand.SUBJECT,
                "Mathematics",
                "Reasoning lags behind fluency.",
                List.of(seen).stream()
                        .map(on -> new Evidence("work scrutiny", on, "Few problems are solved."))
                        .toList());
    }
}
