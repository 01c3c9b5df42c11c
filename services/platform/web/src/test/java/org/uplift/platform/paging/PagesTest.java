package org.uplift.platform.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.uplift.platform.api.IdPageRequest;
import org.uplift.platform.api.Page;
import org.uplift.platform.api.PageRequest;
import org.uplift.platform.problem.ProblemException;
import org.uplift.platform.problem.ProblemType;

class PagesTest {

    private static final Function<String, List<String>> KEY = name -> List.of(name, "id of " + name);

    private final Pages pages = new Pages(new Markers("a secret of this test"));

    @Test
    void a_full_page_leads_to_the_next_by_the_key_of_its_last_item() {
        var page = pages.page("schools", new PageRequest(2, null), List.of("Ash", "Éire/\0", "Oak"), KEY);

        assertThat(page.items()).containsExactly("Ash", "Éire/\0");
        assertThat(pages.start("schools", new PageRequest(2, page.next())))
                .contains(List.of("Éire/\0", "id of Éire/\0"));
    }

    @Test
    void the_last_page_leads_nowhere() {
        assertThat(pages.page("schools", new PageRequest(2, null), List.of("Ash", "Oak"), KEY)
                        .next())
                .isNull();
        assertThat(pages.page("schools", new PageRequest(2, null), List.<String>of(), KEY))
                .isEqualTo(new Page<>(List.of(), null));
    }

    @Test
    void a_page_by_identifier_leads_on_from_its_last_one() {
        var small = new UUID(1, 1);
        var middle = new UUID(2, 1);
        var large = new UUID(-9, 1);
        assertThat(pages.start(new IdPageRequest())).isEqualTo(new UUID(-1, -1));
        var page = pages.page(new IdPageRequest(2, null), List.of(large, middle, small), id -> id);
        assertThat(page).isEqualTo(new Page<>(List.of(large, middle), middle.toString()));
        assertThat(pages.start(new IdPageRequest(2, middle))).isEqualTo(middle);
        assertThat(pages.page(new IdPageRequest(2, middle), List.of(small), id -> id)
                        .next())
                .isNull();
        assertThatThrownBy(() -> pages.start(new IdPageRequest(201, null))).isInstanceOf(ProblemException.class);
    }

    @Test
    void the_first_page_starts_at_the_beginning() {
        assertThat(pages.start("schools", new PageRequest(25, null))).isEmpty();
        assertThat(pages.start("schools", new PageRequest(25, ""))).isEmpty();
    }

    @Test
    void a_marker_of_another_list_or_another_secret_is_refused() {
        var marker = marker();

        assertThat(refusal("people", marker)).isEqualTo(ProblemType.INVALID_CURSOR);
        var elsewhere = new Pages(new Markers("a secret of somebody else"));
        assertThatThrownBy(() -> elsewhere.start("schools", new PageRequest(1, marker)))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void a_marker_made_with_the_secret_before_is_read_until_that_is_taken_away() {
        var marker = marker();

        var rotated = new Pages(new Markers("a newer secret,a secret of this test"));
        var after = new Pages(new Markers("a newer secret"));

        assertThat(rotated.start("schools", new PageRequest(1, marker))).isPresent();
        assertThatThrownBy(() -> after.start("schools", new PageRequest(1, marker)))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void a_marker_with_any_byte_changed_is_refused() {
        var bytes = Base64.getUrlDecoder().decode(marker());

        for (int i = 0; i < bytes.length; i++) {
            var changed = bytes.clone();
            changed[i] ^= 1;
            var forged = Base64.getUrlEncoder().withoutPadding().encodeToString(changed);
            assertThat(refusal("schools", forged)).isEqualTo(ProblemType.INVALID_CURSOR);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "not base64!", "AAAA", "null"})
    void what_is_no_marker_is_refused(String marker) {
        assertThat(refusal("schools", marker)).isEqualTo(ProblemType.INVALID_CURSOR);
        assertThat(refusal("schools", marker.repeat(5000))).isEqualTo(ProblemType.INVALID_CURSOR);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 201, Integer.MAX_VALUE})
    void a_limit_outside_one_to_two_hundred_is_refused(int limit) {
        assertThatThrownBy(() -> pages.start("schools", new PageRequest(limit, null)))
                .hasMessage("limit must be a whole number from 1 to 200.");
    }

    private String marker() {
        var page = pages.page("schools", new PageRequest(1, null), List.of("Ash", "Oak"), KEY);
        return String.valueOf(page.next());
    }

    private ProblemType refusal(String list, String marker) {
        return catchThrowableOfType(ProblemException.class, () -> pages.start(list, new PageRequest(1, marker)))
                .type();
    }
}
