package org.uplift.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class EventOrderTest {

    @Test
    void aLaterSequenceIsLaterAndALaterEpochIsLaterThanAnySequence() {
        assertThat(EventOrder.of(1, 5)).isGreaterThan(EventOrder.of(1, 4));
        assertThat(EventOrder.of(2, 1)).isGreaterThan(EventOrder.of(1, EventOrder.LAST_SEQUENCE));
        assertThat(EventOrder.of(EventOrder.LAST_EPOCH, EventOrder.LAST_SEQUENCE))
                .isPositive();
    }

    @Test
    void bothAreToldFromTheNumber() {
        // when
        var order = EventOrder.of(7, 123_456_789_012L);

        // then
        assertThat(EventOrder.epoch(order)).isEqualTo(7);
        assertThat(EventOrder.sequence(order)).isEqualTo(123_456_789_012L);
    }

    @Test
    void whatNoRecordCouldHaveIsRefused() {
        assertThatThrownBy(() -> EventOrder.of(0, 1)).hasMessageContaining("No epoch");
        assertThatThrownBy(() -> EventOrder.of(EventOrder.LAST_EPOCH + 1, 1)).hasMessageContaining("No epoch");
        assertThatThrownBy(() -> EventOrder.of(1, -1)).hasMessageContaining("No sequence");
        assertThatThrownBy(() -> EventOrder.of(1, EventOrder.LAST_SEQUENCE + 1)).hasMessageContaining("No sequence");
    }
}
