package org.uplift.interventions.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.uplift.interventions.api.commissioning.AgreedTarget;
import org.uplift.interventions.api.commissioning.Judgement;
import org.uplift.interventions.api.commissioning.Reading;
import org.uplift.interventions.api.delivery.ReviewRow;

/** A target beside what reviews have found of it. */
class TraceServiceTest {

    private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 1);
    private static final LocalDate DECEMBER = LocalDate.of(2026, 12, 1);

    @Test
    void theLatestValueIsThatOfTheLastReviewThatLookedAtIt() {
        // given
        var target = target("48", "60");
        var reviews = List.of(
                review(OCTOBER, new Reading("Reading", new BigDecimal("52"))),
                review(DECEMBER, new Reading("Writing", new BigDecimal("9"))));

        // when
        var traced = TraceService.traced(target, reviews);

        // then
        assertThat(traced.latest()).isEqualTo(new BigDecimal("52"));
        assertThat(traced.latestOn()).isEqualTo(OCTOBER);
        assertThat(traced.change()).isEqualTo(new BigDecimal("4"));
        assertThat(traced.met()).isFalse();
    }

    @Test
    void aTargetMayGoUpOrDown() {
        assertThat(TraceService.traced(
                                target("48", "60"),
                                List.of(review(OCTOBER, new Reading("reading", new BigDecimal("60")))))
                        .met())
                .isTrue();
        assertThat(TraceService.traced(
                                target("12", "8"),
                                List.of(review(OCTOBER, new Reading("Reading", new BigDecimal("7.5")))))
                        .met())
                .isTrue();
        assertThat(TraceService.traced(
                                target("12", "8"),
                                List.of(review(OCTOBER, new Reading("Reading", new BigDecimal("9")))))
                        .met())
                .isFalse();
    }

    @Test
    void withoutAReviewNothingIsKnownOfIt() {
        var traced = TraceService.traced(target("48", "60"), List.of());

        assertThat(traced.latest()).isNull();
        assertThat(traced.change()).isNull();
        assertThat(traced.met()).isFalse();
    }

    private static AgreedTarget target(String baseline, String target) {
        return new AgreedTarget("Reading", new BigDecimal(baseline), new BigDecimal(target), DECEMBER);
    }

    private static ReviewRow review(LocalDate heldOn, Reading reading) {
        return new ReviewRow(UUID.randomUUID(), heldOn, List.of(reading), Judgement.ON_TRACK, "Note", null);
    }
}
