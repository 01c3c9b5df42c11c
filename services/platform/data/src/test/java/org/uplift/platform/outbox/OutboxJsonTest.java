package org.uplift.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OutboxJsonTest {

    record Data(
            BigDecimal amount,
            LocalDate startsOn,
            Instant at,
            List<String> reasons,
            @Nullable String subject,
            Optional<Integer> capacity,
            Optional<Integer> pupils) {}

    @Test
    void moneyKeepsItsPenceDatesAreTextAndWhatIsAbsentIsLeftOut() {
        var data = new Data(
                new BigDecimal("2400.00"),
                LocalDate.of(2026, 11, 22),
                Instant.parse("2026-11-22T09:00:00Z"),
                List.of(),
                null,
                Optional.empty(),
                Optional.of(210));
        assertThat(OutboxJson.write(data))
                .isEqualTo("{\"amount\":2400.00,\"startsOn\":\"2026-11-22\",\"at\":\"2026-11-22T09:00:00Z\","
                        + "\"reasons\":[],\"pupils\":210}");
    }

    @Test
    void aLargeSumIsNeverWrittenWithAnExponent() {
        assertThat(OutboxJson.write(new BigDecimal("1E+6"))).isEqualTo("1000000");
    }

    @Test
    void whatCannotBeWrittenIsRefusedBeforeTheTransactionCommits() {
        InputStream unwritable = new ByteArrayInputStream(new byte[0]) {
            public int getBroken() {
                throw new IllegalStateException("broken");
            }
        };
        assertThatThrownBy(() -> OutboxJson.write(unwritable)).isInstanceOf(IllegalArgumentException.class);
    }
}
