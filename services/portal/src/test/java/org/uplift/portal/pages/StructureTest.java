package org.uplift.portal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages that differ in what they say alone are one; pages that could keep somebody out in another way are two. */
class StructureTest {

    private static final String PAGE = """
            <h1>Needs</h1>
            <table><tbody>
            <tr id="n1"><td class="up-a">Phonics</td><td><strong class="tag--red">3</strong></td></tr>
            <tr id="n2"><td class="up-a">Reading</td><td><strong class="tag--green">4</strong></td></tr>
            </tbody></table>
            <label for="q">Search</label><input id="q" name="q" value="12" aria-label="Find">
            <button aria-expanded="false">More</button>
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Phonics -> Early maths",
                "3 -> 412",
                "id=\"n1\" -> id=\"n7\"",
                "value=\"12\" -> value=\"Ashfield\"",
                "aria-label=\"Find\" -> aria-label=\"Look\"",
                "</tbody> -> <tr id=\"n3\"><td class=\"up-a\">Sums</td><td><strong class=\"tag--red\">9</strong></td></tr></tbody>",
            })
    void what_a_page_says_and_how_often_makes_no_difference(String change) {
        assertThat(structure(changed(change))).isEqualTo(structure(PAGE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "h1 -> h2",
                "tag--green -> tag--blue",
                "id=\"n2\" -> id=\"n1\"",
                "for=\"q\" -> for=\"r\"",
                "aria-label=\"Find\" -> aria-label=\"\"",
                "aria-expanded=\"false\" -> aria-expanded=\"true\"",
                ">More< -> ><",
                "<input -> <input required",
                "</tr> -> <td class=\"up-a\">One column more</td></tr>",
                "Phonics -> Antidisestablishmentarianism",
            })
    void what_may_keep_somebody_out_makes_one(String change) {
        assertThat(structure(changed(change))).isNotEqualTo(structure(PAGE));
    }

    @Test
    void rows_in_another_order_make_no_difference() {
        var turned = PAGE.replace("tag--red", "tag--x")
                .replace("tag--green", "tag--red")
                .replace("tag--x", "tag--green");

        assertThat(structure(turned)).isEqualTo(structure(PAGE));
    }

    @Test
    void another_template_makes_one() {
        assertThat(Structure.of(Jsoup.parse(PAGE), List.of("needs/need")))
                .isNotEqualTo(Structure.of(Jsoup.parse(PAGE), List.of("needs/list")));
    }

    private static String changed(String change) {
        var parts = change.split(" -> ", 2);
        assertThat(PAGE).contains(parts[0]);
        return PAGE.replace(parts[0], parts[1]);
    }

    private static String structure(String page) {
        return Structure.of(Jsoup.parse(page), List.of());
    }
}
