package org.uplift.portal.kit.session;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uplift.platform.services.Service;
import org.uplift.platform.testing.stubs.StubPlatform;
import org.uplift.portal.stub.Answers;
import org.uplift.portal.stub.Browser;

/** Whoever comes back to a form that made something has the same form again, not another of the kind. */
@QuarkusTest
@QuarkusTestResource(StubPlatform.class)
class FormOpeningsIT {

    private static final String FORM = "/packs/new";

    @TestHTTPResource
    URL address;

    private Browser browser;

    @BeforeEach
    void signIn() {
        Answers.none();
        Answers.everything();
        browser = new Browser(address.getPort());
    }

    @Test
    void each_opening_has_an_address_and_a_key_of_its_own() {
        var first = browser.open(FORM);
        var second = browser.open(FORM);
        assertThat(first.path()).matches(FORM + "\\?form=[0-9a-f-]{36}").isNotEqualTo(second.path());
        assertThat(key(first)).isNotEqualTo(key(second));
        assertThat(key(browser.open(first.path()))).isEqualTo(key(first));
    }

    @Test
    void what_else_the_address_says_stays_there() {
        assertThat(browser.open("/practices/new?team=0193f000-0000-7000-8000-0000000000e1")
                        .path())
                .startsWith("/practices/new?team=0193f000-0000-7000-8000-0000000000e1&form=");
    }

    @Test
    void an_address_somebody_made_up_leads_to_a_good_one() {
        assertThat(browser.open(FORM + "?form=x%22%3E%3Cscript%3E").path()).matches(FORM + "\\?form=[0-9a-f-]{36}");
    }

    @Test
    void sent_again_with_other_answers_it_says_that_it_was_taken() {
        // given
        var form = browser.open(FORM);
        Answers.problem(Service.REPORTING, "/api/packs", 422, """
                {"type":"urn:uplift:problem:idempotency-key-reused","status":422,"title":"This key was used before"}""");
        var typed = Map.of("title", "Spring", "meetingOn-day", "1", "meetingOn-month", "4", "meetingOn-year", "2027");

        // when
        var again = browser.submit(browser.open(form.path()), FORM, typed);

        // then
        assertThat(again.html().select(".govuk-error-summary").text())
                .contains("You sent this form before with other answers, and they were taken.");
        assertThat(key(again)).as("sent once more, it is meant").isNotEqualTo(key(form));
        StubPlatform.service(Service.REPORTING).verify(1, postRequestedFor(anyUrl()));
    }

    private static String key(Browser.Visit page) {
        return page.html().select("main [name=idempotency-key]").val();
    }
}
