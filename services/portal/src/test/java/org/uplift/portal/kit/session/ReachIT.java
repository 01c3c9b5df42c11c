package org.uplift.portal.kit.session;

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

/** What opens to somebody follows from their posts, as schools tells of them. */
@QuarkusTest
@QuarkusTestResource(StubPlatform.class)
class ReachIT {

    @TestHTTPResource
    URL address;

    private Browser browser;

    @BeforeEach
    void open() {
        Answers.none();
        Answers.everything();
        browser = new Browser(address.getPort());
    }

    @Test
    void the_navigation_has_what_the_posts_include() {
        Appointed.to("SUBJECT_LEADER");

        assertThat(browser.open("/home").html().select(".up-nav__link").eachText())
                .containsExactly("Home", "Schools", "Interventions", "People", "Practices");
    }

    @Test
    void a_page_no_post_includes_says_so_and_whom_to_ask() {
        Appointed.to("SUBJECT_LEADER");

        var page = browser.open("/needs");

        assertThat(page.status()).isEqualTo(403);
        assertThat(page.html().select("main").text())
                .contains(
                        "You cannot open this page", "None of your posts includes this page.", "ask your trust office");
    }

    @Test
    void before_it_is_known_what_somebody_may_do_their_pages_are_away_and_not_forbidden() {
        Answers.away(Service.SCHOOLS);

        var page = browser.open("/interventions");

        assertThat(page.status()).isEqualTo(503);
        assertThat(page.html().select("h1").text()).isEqualTo("Part of Uplift is away for the moment");
        assertThat(page.html().select("main").text()).contains("Schools and people (the schools service)");
        assertThat(page.html().select(".up-nav__link").eachText()).containsExactly("Home");
    }

    @Test
    void once_it_is_known_the_other_services_pages_stay_open_while_schools_is_away() {
        browser.open("/home");
        Answers.away(Service.SCHOOLS);

        var page = browser.open("/interventions");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html().select(".up-nav__link").eachText()).contains("Interventions", "Board packs");
    }

    @Test
    void somebody_whose_post_has_ended_opens_nothing_and_is_told_so() {
        Appointed.toNothing("leaver");

        assertThat(browser.open("/home").html().select("main").text()).contains("you hold no post today");
        assertThat(browser.open("/people").status()).isEqualTo(403);
        assertThat(browser.open("/interventions").status()).isEqualTo(403);
    }

    @Test
    void somebody_the_services_do_not_know_is_told_whom_to_ask() {
        Answers.notAllowed(Service.SCHOOLS, "/api/me");

        assertThat(browser.open("/home").html().select("main").text())
                .contains("this sign-in belongs to nobody who is recorded here");
        assertThat(browser.open("/people").status()).isEqualTo(403);
    }
}
