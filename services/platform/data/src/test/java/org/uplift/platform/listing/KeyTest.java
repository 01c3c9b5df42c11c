package org.uplift.platform.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class KeyTest {

    @Test
    void everyValueComesBackAsItWas() {
        var values = Arrays.<Object>asList(
                "text",
                "",
                7,
                8L,
                new BigDecimal("12.50"),
                LocalDate.of(2026, 9, 1),
                Instant.parse("2026-09-01T08:00:00.123456Z"),
                UUID.fromString("0199f3a0-0000-7000-8000-000000000001"),
                null);

        assertThat(Key.read(Key.write(values))).isEqualTo(values);
    }

    @Test
    void whatHasNoOrderIsRefused() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> Key.write(List.of(new byte[0])))
                .withMessageStartingWith("A list cannot be ordered by");
    }
}
