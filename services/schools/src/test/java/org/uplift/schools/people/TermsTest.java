package org.uplift.schools.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermsTest {

    @ParameterizedTest
    @CsvSource({
        "1, 2027-08-31, 1, 2027-08-31, true, the same",
        "0.6, 2027-08-31, 1, 2027-08-31, true, a smaller share",
        "1, 2026-12-31, 1, 2027-08-31, true, an earlier end",
        "1, 2026-12-31, 1, , true, an end where there was none",
        "1, 2027-09-01, 1, 2027-08-31, false, a day longer",
        "1, , 1, 2027-08-31, false, no end any more",
        "0.8, 2026-12-31, 0.6, 2027-08-31, false, more in a shorter time"
    })
    void whatIsNoMoreAndNoLongerIsWithin(
            BigDecimal share,
            @Nullable LocalDate to,
            BigDecimal ofShare,
            @Nullable LocalDate until,
            boolean within,
            String why) {
        assertThat(new Terms(share, to).within(new Terms(ofShare, until)))
                .as(why)
                .isEqualTo(within);
    }

    @Test
    void whatTwoHaveInCommonIsTheLessOfEach() {
        var longer = new Terms(new BigDecimal("0.6"), null);
        var larger = new Terms(BigDecimal.ONE, LocalDate.of(2027, 8, 31));

        var common = longer.common(larger);

        assertThat(common.same(new Terms(new BigDecimal("0.60"), LocalDate.of(2027, 8, 31))))
                .isTrue();
    }
}
