package org.uplift.portal.kit.session;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uplift.platform.services.Service;
import org.uplift.platform.testing.stubs.StubPlatform;
import org.uplift.portal.stub.Answers;
import org.uplift.portal.stub.Appointed;
import org.uplift.portal.stub.Browser;
import org.uplift.portal.stub.Browser.Visit;

@QuarkusTest
@QuarkusTestResource(StubPlatform.class)
class CsrfIT {

    private static final String FORM = "/interventions/" + Answers.INTERVENTION + "/stop";
    private static final Map<String, String> TYPED = Map.of("reason", "The school asked to stop", "step", "confirm");

    @TestHTTPResource
    URL address;

    private Browser browser;
    private Visit page;

    @BeforeEach
    void openForm() {
        Answers.none();
        Answers.everything();
        Answers.created(Service.INTERVENTIONS, "/api/interventions/" + Answers.INTERVENTION + "/stop", "{}");
        browser = new Browser(address.getPort());
        page = browser.open(FORM);
    }

    @Test
    void a_form_of_ours_is_taken() {
        var sent = browser.submit(page, FORM, TYPED);
        assertThat(sent.status()).as(sent.body()).isEqualTo(303);
        assertThat(sent.location()).endsWith("/interventions/" + Answers.INTERVENTION);
    }

    @Test
    void a_form_without_its_token_or_with_a_made_up_or_spoilt_one_is_refused() {
        var token = token(page);
        assertRefused(browser.post(FORM, TYPED, sameOrigin()));
        assertRefused(browser.post(FORM, with(""), sameOrigin()));
        assertRefused(browser.post(FORM, with("made.up"), sameOrigin()));
        assertRefused(browser.post(FORM, with("!!.!!"), sameOrigin()));
        var spoilt = (token.charAt(0) == 'A' ? "B" : "A") + token.substring(1);
        assertRefused(browser.post(FORM, with(spoilt), sameOrigin()));
    }

    @Test
    void another_person_s_token_is_refused() {
        Appointed.to("DIRECTOR", "other");
        var other = new Browser(address.getPort());
        other.open(FORM);
        assertRefused(other.post(FORM, with(token(page)), sameOrigin()));
    }

    @Test
    void a_form_from_another_site_is_refused_even_with_the_right_token() {
        var token = token(page);
        assertRefused(browser.post(FORM, with(token), Map.of("Origin", "https://evil.example")));
        assertRefused(browser.post(FORM, with(token), Map.of("Origin", "null")));
        assertRefused(browser.post(FORM, with(token), Map.of("Sec-Fetch-Site", "cross-site")));
        assertRefused(browser.post(FORM, with(token), Map.of("Sec-Fetch-Site", "same-site")));
        assertRefused(browser.post(
                FORM, with(token), Map.of("Origin", "https://evil.example", "Sec-Fetch-Site", "same-origin")));
        assertRefused(browser.post(FORM, with(token), Map.of()));
    }

    @Test
    void a_json_body_is_no_way_round() {
        var sent = browser.post(FORM, TYPED, Map.of("Origin", browser.origin(), "Content-Type", "text/plain"));
        assertThat(sent.status()).isIn(403, 415);
        StubPlatform.service(Service.INTERVENTIONS).verify(0, postRequestedFor(anyUrl()));
    }

    private void assertRefused(Visit sent) {
        assertThat(sent.status()).isEqualTo(403);
        assertThat(sent.html().selectFirst("h1")).isNotNull();
        StubPlatform.service(Service.INTERVENTIONS).verify(0, postRequestedFor(anyUrl()));
    }

    private Map<String, String> sameOrigin() {
        return Map.of("Origin", browser.origin(), "Sec-Fetch-Site", "same-origin");
    }

    private static Map<String, String> with(String token) {
        var fields = new HashMap<>(TYPED);
        fields.put("csrf-token", token);
        return fields;
    }

    private static String token(Visit page) {
        return page.html()
                .selectFirst("form[action=" + FORM + "] input[name=csrf-token]")
                .val();
    }
}
