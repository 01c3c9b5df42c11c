package org.uplift.portal.app.people;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
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
import org.uplift.portal.stub.Appointed;
import org.uplift.portal.stub.Browser;

/** Inviting somebody, and what is said and done about how they sign in. */
@QuarkusTest
@QuarkusTestResource(StubPlatform.class)
class SignInPagesIT {

    private static final String API = "/api/people/" + Answers.PERSON + "/sign-in";
    private static final String PERSON = "/people/" + Answers.PERSON;
    private static final String AT = PERSON + "/sign-in/";
    private static final String STATE = """
            {"personId":"%s","state":"%s","invitedBy":"PASSWORD","attempts":0,"actions":[%s]%s}""";

    @TestHTTPResource
    URL address;

    private Browser browser;

    @BeforeEach
    void aPerson() {
        Answers.none();
        Answers.everything();
        Appointed.to("ADMINISTRATOR");
        browser = new Browser(address.getPort());
    }

    private static void state(String state, String actions, String more) {
        Answers.says(Service.SCHOOLS, API, STATE.formatted(Answers.PERSON, state, actions, more));
    }

    private String card() {
        return browser.open(PERSON)
                .html()
                .select("section[aria-labelledby=sign-in]")
                .text();
    }

    @Test
    void the_person_s_page_says_in_words_how_they_sign_in() {
        assertThat(card())
                .contains(
                        "Invited on",
                        "3 November 2026",
                        "not signed in yet",
                        "Invite again",
                        "Give a one-time password");

        state("MADE", "\"DISABLE\"", ",\"firstSignedInAt\":\"2026-11-04T08:00:00Z\"");
        assertThat(card())
                .contains("First signed in on", "4 November 2026", "Switch off")
                .doesNotContain("Invite");

        state("TO_MAKE", "", """
                ,"waitingSince":"2026-11-03T09:00:00Z","problem":"AWAY","nextTryAt":"2026-11-03T09:10:00Z" """);
        assertThat(card()).contains("Waiting for Keycloak since 3 November 2026 at 09:00", "Keycloak does not answer");
    }

    @Test
    void whoever_may_not_see_to_sign_ins_sees_nothing_of_them() {
        Appointed.to("DIRECTOR");

        assertThat(card()).isEmpty();
        assertThat(browser.open(AT + "invite").status()).isEqualTo(403);
    }

    @Test
    void recording_a_person_leads_on_to_inviting_them() {
        state("NONE", "\"INVITE\"", "");
        StubPlatform.service(Service.SCHOOLS)
                .stubFor(post(urlPathEqualTo(API + "/invite"))
                        .willReturn(okJson(STATE.formatted(Answers.PERSON, "TO_MAKE", "", ""))));

        var form = browser.open(AT + "invite?done=recorded");
        assertThat(form.html().select("main").text())
                .contains("is recorded", "Invite them to sign in", "a password that works once");
        var sent = browser.submit(form, AT + "invite", Map.of());

        assertThat(sent.location()).endsWith(PERSON + "?done=invited");
        StubPlatform.service(Service.SCHOOLS)
                .verify(postRequestedFor(urlPathEqualTo(API + "/invite"))
                        .withHeader("Idempotency-Key", matching(".+")));
    }

    @Test
    void switching_off_takes_a_reason() {
        StubPlatform.service(Service.SCHOOLS)
                .stubFor(post(urlPathEqualTo(API + "/disable"))
                        .willReturn(okJson(STATE.formatted(Answers.PERSON, "TO_DISABLE", "", ""))));

        var form = browser.open(AT + "off");
        var sent = browser.submit(form, AT + "off", Map.of("reason", "Off sick"));

        assertThat(sent.location()).endsWith(PERSON + "?done=off");
        StubPlatform.service(Service.SCHOOLS)
                .verify(postRequestedFor(urlPathEqualTo(API + "/disable"))
                        .withRequestBody(equalToJson("{\"reason\":\"Off sick\"}")));
    }

    @Test
    void a_one_time_password_is_shown_on_the_page_that_asked_and_nowhere_else() {
        StubPlatform.service(Service.SCHOOLS)
                .stubFor(post(urlPathEqualTo(API + "/one-time-password"))
                        .willReturn(okJson(
                                "{\"signInAs\":\"priya@uplift.example\",\"password\":\"abcd-efgh-jkmn-pqrs\"}")));

        var form = browser.open(AT + "password");
        assertThat(form.body()).doesNotContain("abcd");
        var shown = browser.submit(form, AT + "password", Map.of());

        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.html().select("code").text()).isEqualTo("abcd-efgh-jkmn-pqrs");
        assertThat(shown.header("Cache-Control")).contains("no-store");
        assertThat(browser.open(AT + "password").body()).doesNotContain("abcd");
    }

    @Test
    void what_keycloak_does_not_know_is_told_on_the_form() {
        StubPlatform.service(Service.SCHOOLS)
                .stubFor(post(urlPathEqualTo(API + "/relink"))
                        .willReturn(aResponse()
                                .withStatus(422)
                                .withHeader("Content-Type", "application/problem+json")
                                .withBody("""
                                        {"status":422,"type":"urn:uplift:problem:rule-broken","title":"A rule does not allow this",
                                         "detail":"Nobody has shown at Keycloak that this address is theirs."}""")));

        var form = browser.open(AT + "relink");
        var again =
                browser.submit(form, AT + "relink", Map.of("email", "other@uplift.example", "reason", "A new account"));

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.html().select("main").text()).contains("Nobody has shown at Keycloak");
        assertThat(again.html().selectFirst("#reason").val()).isEqualTo("A new account");
    }
}
