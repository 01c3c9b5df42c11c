package org.uplift.portal.kit.listing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MultivaluedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.uplift.interventions.api.needs.NeedStatus;
import org.uplift.platform.api.Page;
import org.uplift.platform.services.Service;

class ListQueryTest {

    private static final Listing<String> LISTING = Listing.<String>of("things", "Things", "/things")
            .order("newest")
            .column(Column.<String>of("Name", Cell::text).sortedBy("name"))
            .filter(Filter.search("Words", ""))
            .filter(Filter.any("status", "Status", Option.of(NeedStatus.class)))
            .filter(Filter.one("school", "School", List.of(new Option("1", "One"))))
            .filter(Filter.day("from", "From"))
            .from(Service.SCHOOLS, (filters, place) -> new Page<>(List.of(), null));

    @Test
    void what_the_list_does_not_declare_is_not_asked() {
        var query = query("status=OPEN", "status=GONE", "school=2", "from=yesterday", "sort=price", "other=1");

        assertThat(query.filters()).containsOnlyKeys("status").containsEntry("status", List.of("OPEN"));
        assertThat(query.sort()).isEqualTo("newest");
    }

    @Test
    void the_service_is_asked_for_filters_order_marker_and_total() {
        var asked = query("q= reading ", "status=OPEN", "status=MET", "sort=-name", "after=abc", "page=3")
                .parameters(25, true);

        assertThat(asked.get("status")).containsExactly("OPEN", "MET");
        assertThat(asked.getFirst("q")).isEqualTo("reading");
        assertThat(asked.getFirst("sort")).isEqualTo("-name");
        assertThat(asked.getFirst("after")).isEqualTo("abc");
        assertThat(asked.getFirst("count")).isEqualTo("true");
    }

    @Test
    void another_order_or_filter_begins_at_the_first_page() {
        var query = query("status=OPEN", "status=MET", "after=abc", "page=3");

        assertThat(query.without("status", "MET").text()).isEqualTo("status=OPEN");
        assertThat(query.sorted("name").text()).isEqualTo("status=OPEN&status=MET&sort=name");
        assertThat(query.next("def").text()).isEqualTo("status=OPEN&status=MET&after=def&page=4");
        assertThat(query.unfiltered().text()).isEmpty();
    }

    @Test
    void what_was_typed_is_encoded_in_addresses() {
        assertThat(query("q=a&b \"c\"").address("/things", "format=csv"))
                .isEqualTo("/things?q=a%26b+%22c%22&format=csv");
    }

    private static ListQuery query(String... pairs) {
        var sent = new MultivaluedHashMap<String, String>();
        for (var pair : pairs) {
            sent.add(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
        }
        return ListQuery.of(LISTING, sent);
    }
}
