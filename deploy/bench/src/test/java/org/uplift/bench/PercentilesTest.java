package org.uplift.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PercentilesTest {

    @Test
    void theNearestRankIsTaken() {
        // given
        var durations =
                IntStream.rangeClosed(1, 100).mapToObj(Duration::ofMillis).toList();

        // when
        var percentiles = Percentiles.of(durations.reversed());

        // then
        assertThat(percentiles)
                .isEqualTo(new Percentiles(100, Duration.ofMillis(50), Duration.ofMillis(95), Duration.ofMillis(99)));
    }

    @Test
    void aSingleDurationIsEveryPercentile() {
        assertThat(Percentiles.of(List.of(Duration.ofMillis(7))).p99()).isEqualTo(Duration.ofMillis(7));
    }

    @Test
    void theRatioIsPercentileByPercentile() {
        // given
        var ours = new Percentiles(2, Duration.ofMillis(20), Duration.ofMillis(60), Duration.ofMillis(90));
        var bare = new Percentiles(2, Duration.ofMillis(10), Duration.ofMillis(20), Duration.ofMillis(30));

        // then
        assertThat(ours.ratio(bare)).containsPattern("2[.]0 +3[.]0 +3[.]0");
    }

    @Test
    void nothingMeasuredIsAnError() {
        assertThatThrownBy(() -> Percentiles.of(List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
