package org.uplift.portal.app.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.uplift.finance.api.budgets.CommitmentStatus;
import org.uplift.finance.api.budgets.MoneyHeld;
import org.uplift.interventions.api.commissioning.ExpectedHolding;
import org.uplift.interventions.api.commissioning.InterventionStatus;
import org.uplift.portal.app.reconciliation.Agreement.Compared;
import org.uplift.reporting.api.projection.ReportedHolding;
import org.uplift.schools.api.capacity.BookingStatus;
import org.uplift.schools.api.capacity.InterventionDays;

class SidesTest {

    private static final UUID ID = UUID.fromString("0193f000-0000-7000-8000-0000000000a1");
    private static final Instant NOW = Instant.parse("2026-11-27T12:00:00Z");
    private static final Instant LONG_AGO = NOW.minus(Duration.ofDays(3));
    private static final Instant JUST_NOW = NOW.minus(Duration.ofSeconds(59));
    /** Read after the comparison began, while the others were asked. */
    private static final Instant MEANWHILE = NOW.plusMillis(80);

    private static final ReconciliationSettings SETTINGS = new ReconciliationSettings() {
        @Override
        public Duration settled() {
            return Duration.ofSeconds(60);
        }

        @Override
        public Duration patience() {
            return Duration.ofMinutes(5);
        }
    };

    private @Nullable ExpectedHolding expected = expected(InterventionStatus.COMMISSIONED, LONG_AGO);
    private @Nullable InterventionDays schools = schools("6.0", LONG_AGO);
    private @Nullable MoneyHeld finance = finance("2400.00", LONG_AGO);
    private @Nullable ReportedHolding reporting = reporting("COMMISSIONED", "6.0", "2400.00", LONG_AGO);

    @Test
    void what_every_service_holds_the_same_of_agrees_however_lately_it_changed() {
        assertThat(compared().agrees()).isTrue();
        expected = expected(InterventionStatus.COMMISSIONED, MEANWHILE);
        assertThat(compared().agrees()).isTrue();
    }

    @Test
    void days_money_and_copies_that_differ_are_each_named() {
        schools = schools("5.0", LONG_AGO);
        assertThat(compared().differences()).containsExactly(Disagreement.DAYS, Disagreement.COPY);
        schools = schools("6.0", LONG_AGO);
        finance = null;
        assertThat(compared().differences()).containsExactly(Disagreement.MONEY, Disagreement.COPY);
    }

    @Test
    void a_copy_that_is_missing_or_behind_is_a_difference() {
        reporting = null;
        assertThat(compared().differences()).containsExactly(Disagreement.COPY);
        reporting = reporting("PROPOSED", "6.0", "2400.00", LONG_AGO);
        assertThat(compared().differences()).containsExactly(Disagreement.COPY);
        reporting = reporting("COMMISSIONED", "6.0", "0.00", LONG_AGO);
        assertThat(compared().differences()).containsExactly(Disagreement.COPY);
    }

    @Test
    void a_stop_on_its_way_to_the_others_is_no_difference_until_it_takes_too_long() {
        expected = expected(InterventionStatus.STOPPED, JUST_NOW);
        assertThat(compared().inProgress()).isTrue();
        assertThat(compared().differences()).isEmpty();
        expected = expected(InterventionStatus.STOPPED, NOW.minus(Duration.ofSeconds(61)));
        assertThat(compared().inProgress()).isFalse();
        assertThat(compared().differences()).containsExactly(Disagreement.DAYS, Disagreement.MONEY, Disagreement.COPY);
    }

    @Test
    void what_a_service_changed_after_another_was_read_is_no_difference() {
        schools = new InterventionDays(ID, BookingStatus.RELEASED, BigDecimal.ZERO, MEANWHILE);
        assertThat(compared().inProgress()).isTrue();
        schools = schools("6.0", LONG_AGO);
        reporting = reporting("IN_DELIVERY", "6.0", "2400.00", MEANWHILE);
        assertThat(compared().inProgress()).isTrue();
    }

    @Test
    void a_proposal_without_an_answer_for_too_long_is_a_difference() {
        schools = null;
        finance = null;
        reporting = reporting("PROPOSED", "0.0", "0.00", LONG_AGO);
        expected = expected(InterventionStatus.PROPOSED, NOW.minus(Duration.ofMinutes(4)));
        assertThat(compared().inProgress()).isTrue();
        expected = expected(InterventionStatus.PROPOSED, NOW.minus(Duration.ofMinutes(6)));
        assertThat(compared().inProgress()).isFalse();
        assertThat(compared().differences()).containsExactly(Disagreement.NO_ANSWER);
    }

    @Test
    void what_others_hold_of_something_interventions_does_not_know_is_a_difference() {
        expected = null;
        assertThat(compared().differences())
                .containsExactly(Disagreement.NOT_KNOWN, Disagreement.DAYS, Disagreement.MONEY, Disagreement.COPY);
        assertThat(compared().summary()).isNull();
    }

    @ParameterizedTest
    @EnumSource(
            value = BookingStatus.class,
            names = {"RELEASED", "REFUSED"})
    void the_memory_of_something_never_seen_holds_nothing_and_agrees(BookingStatus status) {
        expected = null;
        schools = new InterventionDays(ID, status, BigDecimal.ZERO, LONG_AGO);
        finance = null;
        reporting = null;
        assertThat(compared().agrees()).isTrue();
    }

    private Compared compared() {
        return new Sides(ID, expected, schools, finance, reporting).compare(NOW, SETTINGS);
    }

    private static ExpectedHolding expected(InterventionStatus status, Instant at) {
        return new ExpectedHolding(ID, "Reading", status, new BigDecimal("6.0"), new BigDecimal("2400.00"), at);
    }

    private static InterventionDays schools(String days, Instant at) {
        return new InterventionDays(ID, BookingStatus.RESERVED, new BigDecimal(days), at);
    }

    private static MoneyHeld finance(String pounds, Instant at) {
        return new MoneyHeld(ID, CommitmentStatus.COMMITTED, new BigDecimal(pounds), at);
    }

    private static ReportedHolding reporting(String status, String days, String pounds, Instant at) {
        return new ReportedHolding(ID, status, new BigDecimal(days), new BigDecimal(pounds), at);
    }
}
