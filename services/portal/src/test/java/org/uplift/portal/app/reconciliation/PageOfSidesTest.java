package org.uplift.portal.app.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.uplift.finance.api.budgets.CommitmentStatus;
import org.uplift.finance.api.budgets.MoneyHeld;
import org.uplift.interventions.api.commissioning.ExpectedHolding;
import org.uplift.interventions.api.commissioning.InterventionStatus;
import org.uplift.platform.api.Page;
import org.uplift.reporting.api.projection.ReportedHolding;
import org.uplift.schools.api.capacity.BookingStatus;
import org.uplift.schools.api.capacity.InterventionDays;

class PageOfSidesTest {

    private static final Instant AT = Instant.EPOCH;

    /** The last is above the middle of what a UUID can be, where Java and PostgreSQL order them differently. */
    private static final List<UUID> IDS = List.of(id("01"), id("02"), id("03"), id("04"), id("7f"), id("90"));

    private final List<UUID> interventions = new ArrayList<>(IDS);
    private final List<UUID> schools = new ArrayList<>(List.of(IDS.get(1), IDS.get(3)));
    private final List<UUID> finance = new ArrayList<>(List.of(IDS.get(5)));
    private final List<UUID> reporting = new ArrayList<>(IDS);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 6, 200})
    void page_by_page_everything_is_seen_once_the_newest_first(int limit) {
        assertThat(walked(limit)).containsExactlyElementsOf(IDS.reversed());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 200})
    void what_one_service_holds_alone_is_found(int limit) {
        interventions.removeAll(List.of(IDS.get(1), IDS.get(5)));
        reporting.clear();
        assertThat(walked(limit)).containsExactlyElementsOf(IDS.reversed());
    }

    @Test
    void nothing_at_all_is_one_empty_page() {
        interventions.clear();
        schools.clear();
        finance.clear();
        reporting.clear();
        assertThat(page(200, null)).isEqualTo(new PageOfSides(List.of(), null));
    }

    @Test
    void each_side_is_beside_the_others_of_the_same_intervention() {
        var second = page(200, null).interventions().get(4);
        assertThat(second.interventionId()).isEqualTo(IDS.get(1));
        assertThat(second.expected()).isNotNull();
        assertThat(second.schools()).isNotNull();
        assertThat(second.finance()).isNull();
        assertThat(second.reporting()).isNotNull();
    }

    private List<UUID> walked(int limit) {
        var seen = new ArrayList<UUID>();
        UUID after = null;
        do {
            var page = page(limit, after);
            assertThat(page.interventions()).hasSizeBetween(1, limit);
            page.interventions().forEach(one -> seen.add(one.interventionId()));
            after = page.next();
        } while (after != null);
        return seen;
    }

    private PageOfSides page(int limit, @Nullable UUID after) {
        return PageOfSides.of(
                told(
                        interventions,
                        limit,
                        after,
                        id -> new ExpectedHolding(
                                id, "Reading", InterventionStatus.COMMISSIONED, BigDecimal.ONE, BigDecimal.ONE, AT)),
                told(schools, limit, after, id -> new InterventionDays(id, BookingStatus.RESERVED, BigDecimal.ONE, AT)),
                told(finance, limit, after, id -> new MoneyHeld(id, CommitmentStatus.COMMITTED, BigDecimal.ONE, AT)),
                told(
                        reporting,
                        limit,
                        after,
                        id -> new ReportedHolding(id, "COMMISSIONED", BigDecimal.ONE, BigDecimal.ONE, AT)),
                limit);
    }

    /** As a service answers: in the order of its database, the newest first. */
    private static <T> Page<T> told(List<UUID> held, int limit, @Nullable UUID after, Function<UUID, T> as) {
        var following = held.stream()
                .sorted(Comparator.comparing(UUID::toString).reversed())
                .filter(id -> after == null || id.toString().compareTo(after.toString()) < 0)
                .toList();
        var items = following.stream().limit(limit).toList();
        var next = following.size() > limit ? items.getLast().toString() : null;
        return new Page<>(items.stream().map(as).toList(), next);
    }

    private static UUID id(String begin) {
        return UUID.fromString(begin + "93f000-0000-7000-8000-0000000000a1");
    }
}
