package org.uplift.portal.kit.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.core.MultivaluedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.uplift.platform.api.Strand;
import org.uplift.portal.kit.calls.ServiceRefusal;
import org.uplift.schools.api.people.PeopleSearch;

class ListFiltersTest {

    @Test
    void what_the_address_has_becomes_the_search_of_the_service() {
        var search = filters(
                        Map.of("school", List.of("100001"), "strand", List.of("SEND", "ICT"), "page", List.of("2")))
                .as(PeopleSearch.class);
        assertThat(search.school).containsExactly(100001);
        assertThat(search.strand).containsExactly(Strand.SEND, Strand.ICT);
        assertThat(search.q).isNull();
    }

    @Test
    void what_is_of_another_kind_is_refused_as_the_service_would() {
        var typed = filters(Map.of("school", List.of("Ashdown")));
        assertThatThrownBy(() -> typed.as(PeopleSearch.class))
                .isInstanceOfSatisfying(
                        ServiceRefusal.class,
                        refusal -> assertThat(refusal.status()).isEqualTo(400));
    }

    private static ListFilters filters(Map<String, List<String>> address) {
        var values = new MultivaluedHashMap<String, String>();
        values.putAll(address);
        return new ListFilters(values);
    }
}
