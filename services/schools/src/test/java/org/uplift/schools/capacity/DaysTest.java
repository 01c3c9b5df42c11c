package org.uplift.schools.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DaysTest {

    @ParameterizedTest
    @CsvSource({"6.0,6,6 days", "10,10,10 days", "2.5,2.5,2.5 days", "1.0,1,1 day", "0.0,0,no days"})
    void daysReadAsAPersonWritesThem(String days, String plain, String words) {
        assertThat(Days.plain(new BigDecimal(days)).toPlainString()).isEqualTo(plain);
        assertThat(Days.plain(new BigDecimal(days)).scale()).isNotNegative();
        assertThat(Days.words(new BigDecimal(days))).isEqualTo(words);
    }

    @Test
    void noDaysAddUpToNone() {
        assertThat(Days.sum(Stream.empty())).isEqualTo(BigDecimal.ZERO);
    }

    @ParameterizedTest
    @CsvSource({
        "LEAD_PRACTITIONER,Hill School,The lead practitioner of Hill School",
        "Lead Practitioner,Hill School,The lead practitioner of Hill School",
        "Head of English,Hill School,The head of English of Hill School",
        "SLE,Hill School,The SLE of Hill School",
        "SENCO,Hill School,The SENCO of Hill School",
        "Director of education,,The trust's director of education"
    })
    void aPostReadsAsInASentence(String post, String school, String words) {
        assertThat(LedgerWords.holder(post, Optional.ofNullable(school))).isEqualTo(words);
    }
}
