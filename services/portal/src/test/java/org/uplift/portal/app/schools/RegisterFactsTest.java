package org.uplift.portal.app.schools;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegisterFactsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            https://www.ashdown.example/about | https://www.ashdown.example/about
            HTTP://ashdown.example            | HTTP://ashdown.example
            www.ashdown.example               | http://www.ashdown.example
            ashdown.example/welcome?year=3    | http://ashdown.example/welcome?year=3
            https-school.example/?at=http://x | http://https-school.example/?at=http://x
            javascript:alert(1)               |
            JavaScript://ashdown.example/%0a1 |
            data:text/html,<b>                |
            //ashdown.example                 |
            none                              |
            ask the office                    |
            """)
    void only_a_place_on_the_web_becomes_a_link(String website, String site) {
        assertThat(RegisterFacts.site(website)).isEqualTo(Optional.ofNullable(site));
    }
}
