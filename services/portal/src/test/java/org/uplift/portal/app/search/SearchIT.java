package org.uplift.portal.app.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uplift.platform.services.Service;
import org.uplift.platform.testing.stubs.StubPlatform;
import org.uplift.portal.stub.Answers;
import org.uplift.portal.stub.Appointed;
import org.uplift.portal.stub.Browser;

@QuarkusTest
@QuarkusTestResource(StubPlatform.class)
class SearchIT {

    private static final String NONE = "{\"items\":[]}";

    @TestHTTPResource
    URL address;

    private Browser browser;

    @BeforeEach
    void aSchoolAndAPerson() {
        Answers.none();
        Answers.everything();
        Answers.says(Service.SCHOOLS, "/api/schools", """
                {"items":[{"urn":100001,"name":"Ashdown <b>Primary</b>","phase":"Primary","postcode":"AX2 1CC"}],
                 "next":"more"}""");
        Answers.says(Service.SCHOOLS, "/api/people", """
                {"items":[{"id":"%s","name":"Asha Rao","appointments":[{"kind":"HEAD","post":"Headteacher","share":1}]}]}""".formatted(Answers.PERSON));
        Answers.says(Service.INTERVENTIONS, "/api/interventions", NONE);
        Answers.says(Service.CODESIGN, "/api/practices", NONE);
        Answers.says(Service.FINANCE, "/api/budgets", NONE);
        browser = new Browser(address.getPort());
    }

    @Test
    void what_is_found_is_shown_by_kind_as_text_with_its_page() {
        var page = browser.open("/search?q=ash").html();

        assertThat(page.select("main h2").eachText()).containsExactly("Schools", "People");
        assertThat(page.selectFirst("#found-SCHOOL ~ ul a").text()).isEqualTo("Ashdown <b>Primary</b>");
        assertThat(page.selectFirst("#found-SCHOOL ~ ul a").attr("href")).isEqualTo("/schools/100001");
        assertThat(page.selectFirst("#found-SCHOOL ~ .up-more a").attr("href")).isEqualTo("/schools?q=ash");
        assertThat(page.selectFirst("#search").val()).isEqualTo("ash");
    }

    @Test
    void suggestions_are_options_with_an_address() {
        var options = browser.open("/search/suggestions?q=ash").html().select("[role=option]");

        assertThat(options.eachAttr("data-href")).containsExactly("/schools/100001", "/people/" + Answers.PERSON);
        assertThat(options.eachAttr("id")).doesNotHaveDuplicates();
    }

    @Test
    void script_in_the_words_is_shown_as_text() {
        var page = browser.open("/search?q=%3Cscript%3Ealert(1)%3C%2Fscript%3E");

        assertThat(page.body()).doesNotContain("<script>alert");
        assertThat(page.html().selectFirst("h1").text()).contains("<script>alert(1)</script>");
    }

    @Test
    void one_letter_is_too_few_to_ask_anybody() {
        assertThat(browser.open("/search?q=a").body()).contains("Type at least two letters");
    }

    @Test
    void nothing_found_says_what_can_be_searched_for() {
        Answers.says(Service.SCHOOLS, "/api/schools", NONE);
        Answers.says(Service.SCHOOLS, "/api/people", NONE);

        assertThat(browser.open("/search?q=zebra").html().text()).contains("Nothing found for", "a budget code");
    }

    @Test
    void a_kind_no_post_includes_is_not_asked_for() {
        Appointed.to("SUBJECT_LEADER");

        assertThat(browser.open("/search?q=ash").html().select("main h2").eachText())
                .contains("Schools", "People")
                .doesNotContain("Budgets");
        assertThat(StubPlatform.service(Service.FINANCE).getAllServeEvents()).isEmpty();
    }

    @Test
    void without_one_service_the_rest_is_found() {
        Answers.away(Service.FINANCE);

        var page = browser.open("/search?q=ash").html();

        assertThat(page.select("main h2").eachText()).containsExactly("Schools", "People");
        assertThat(page.select(".up-missing")).hasSize(1);
    }
}
