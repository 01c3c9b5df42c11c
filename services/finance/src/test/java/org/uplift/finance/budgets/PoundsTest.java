package org.uplift.finance.budgets;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PoundsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"2400 | £2,400", "2400.00 | £2,400", "1250.5 | £1,250.50", "0 | £0", "-30 | -£30", "0.05 | £0.05"})
    void aSentenceSaysPoundsAndPenceOnlyWhereThereAreAny(BigDecimal amount, String said) {
        assertThat(Pounds.inWords(amount)).isEqualTo(said);
    }
}
