package org.uplift.portal.kit.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedNumberTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "6             | 6",
                "2.5           | 2.5",
                ".5            | 0.5",
                "2400          | 2400",
                "2,400         | 2400",
                "1,234,567.89  | 1234567.89",
                "2 400         | 2400",
                "2\u00a0400    | 2400",
                "£2,400.50     | 2400.50",
                "£ 2,400       | 2400",
                "62%           | 62",
                "62.5 %        | 62.5",
                "-3            | -3",
                "−3            | -3",
            })
    void what_can_be_read_in_one_way_is_read(String typed, BigDecimal number) {
        assertThat(TypedNumber.read(typed))
                .hasValueSatisfying(read -> assertThat(read).isEqualByComparingTo(number));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2400,00",
                "2,5",
                "2.400,00",
                "24,00",
                "1,2345",
                "2400,000",
                "1 2",
                "1,234 567",
                "1e3",
                "1E3",
                "2400.",
                ".",
                "",
                "£",
                "%",
                "£5%",
                "six",
                "0x1F",
                "+5",
                "--5",
                "1.2.3",
                "12345678901234567890",
                "٣"
            })
    void what_can_be_read_in_two_ways_or_none_is_not(String typed) {
        assertThat(TypedNumber.read(typed)).isEmpty();
    }
}
