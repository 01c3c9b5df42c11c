package org.uplift.portal.app.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class HappeningsTest {

    private final Happenings happenings = new Happenings(new ObjectMapper());

    @Test
    void whoever_listens_is_told_that_the_process_ends_and_whoever_comes_later_too() {
        var told = new ArrayList<Throwable>();
        happenings.listen().subscribe().with(happening -> {}, told::add);
        assertThat(told).isEmpty();

        happenings.end();
        happenings.listen().subscribe().with(happening -> {}, told::add);

        assertThat(told).hasSize(2).hasOnlyElementsOfType(Happenings.Ended.class);
    }
}
