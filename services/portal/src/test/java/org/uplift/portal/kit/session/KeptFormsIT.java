package org.uplift.portal.kit.session;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uplift.platform.services.Service;
import org.uplift.platform.testing.stubs.StubPlatform;
import org.uplift.portal.stub.Answers;
import org.uplift.portal.stub.Appointed;
import org.uplift.portal.stub.Browser;
import org.uplift.portal.stub.Browser.Visit;

/** A session that ends in the middle of a form costs nobody what they typed. */
@QuarkusTest
@QuarkusTestResource(StubPlatform.class)
class KeptFormsIT {

    private static final String FORM = "/interventions/" + Answers.INTERVENTION + "/stop";
    private static final String REASON = "The school asked to stop: <b>no</b> teacher is free & 50% have left";
    private static final Map<String, String> CONFIRMED = Map.of("reason", REASON, "step", "confirm");
    private static final String NOTICE =
            "You were signed out while you typed. Here is what you wrote: check it and send it.";

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
    void what_was_typed_is_given_back_after_signing_in_and_can_be_sent() {
        // given
        browser.forgetSession();

        // when
        var sent = browser.submit(page, FORM, Map.of("reason", REASON));
        assertThat(sent.status()).isEqualTo(303);
        assertThat(sent.location()).endsWith(FORM);
        var again = browser.open(FORM);

        // then
        assertThat(again.html().select("[name=reason]").val()).isEqualTo(REASON);
        assertThat(again.html().text()).contains(NOTICE);
        StubPlatform.service(Service.INTERVENTIONS).verify(0, postRequestedFor(anyUrl()));
        assertThat(browser.submit(again, FORM, CONFIRMED).status()).isEqualTo(303);
        StubPlatform.service(Service.INTERVENTIONS).verify(1, postRequestedFor(anyUrl()));
    }

    @Test
    void it_is_given_back_once() {
        browser.forgetSession();
        browser.submit(page, FORM, Map.of("reason", REASON));
        browser.open(FORM);
        assertThat(browser.cookies().keySet()).noneMatch(name -> name.startsWith(KeptCookies.PREFIX));
        assertThat(browser.open(FORM).body()).doesNotContain(NOTICE).doesNotContain("teacher is free");
    }

    @Test
    void a_form_keeps_its_key_so_that_what_was_taken_after_all_is_not_done_twice() {
        browser.forgetSession();
        browser.submit(page, FORM, Map.of("reason", REASON));
        var key = "form[action=" + FORM + "] [name=idempotency-key]";
        assertThat(browser.open(FORM).html().select(key).val())
                .isEqualTo(page.html().select(key).val());
    }

    @Test
    void the_cookies_are_sealed_short_lived_out_of_reach_of_script_and_for_that_page_alone() {
        browser.forgetSession();
        browser.submit(page, FORM, Map.of("reason", REASON));
        var kept = browser.setCookies().stream()
                .filter(cookie -> cookie.startsWith(KeptCookies.PREFIX))
                .toList();
        assertThat(kept)
                .hasSize(1)
                .allSatisfy(cookie -> assertThat(cookie)
                        .containsIgnoringCase("HttpOnly")
                        .containsIgnoringCase("SameSite=Lax")
                        .contains("Max-Age=1800")
                        .contains("Path=" + FORM)
                        .doesNotContain("teacher")
                        .hasSizeLessThan(4_097));
    }

    @Test
    void whoever_else_signs_in_sees_nothing_of_it() {
        browser.forgetSession();
        browser.submit(page, FORM, Map.of("reason", REASON));
        Appointed.to("DIRECTOR", "other");
        var again = browser.open(FORM);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body()).doesNotContain("teacher is free").doesNotContain("You were signed out");
        assertThat(browser.cookies().keySet()).noneMatch(name -> name.startsWith(KeptCookies.PREFIX));
    }

    @Test
    void a_form_from_another_site_is_not_kept() {
        browser.forgetSession();
        var sent = browser.post(FORM, Map.of("reason", REASON), Map.of("Origin", "https://evil.example"));
        assertThat(sent.location()).startsWith(StubPlatform.keycloak().issuer());
        assertThat(browser.cookies().keySet()).noneMatch(name -> name.startsWith(KeptCookies.PREFIX));
    }

    @Test
    void a_form_opened_in_an_earlier_session_is_shown_again_to_the_same_person() {
        // given
        browser.forgetSession();
        browser.open("/home");

        // when
        var sent = browser.submit(page, FORM, Map.of("reason", REASON));

        // then
        assertThat(sent.status()).isEqualTo(303);
        StubPlatform.service(Service.INTERVENTIONS).verify(0, postRequestedFor(anyUrl()));
        assertThat(browser.open(FORM).html().select("[name=reason]").val()).isEqualTo(REASON);
    }

    @Test
    void a_long_form_travels_in_several_cookies_and_comes_back_whole() {
        browser.forgetSession();
        var typed = random(9_000);
        assertThat(browser.submit(page, FORM, Map.of("reason", typed)).status()).isEqualTo(303);
        assertThat(browser.cookies().keySet().stream().filter(name -> name.startsWith(KeptCookies.PREFIX)))
                .hasSizeGreaterThan(2);
        assertThat(browser.open(FORM).html().select("[name=reason]").val()).isEqualTo(typed);
    }

    @Test
    void a_form_too_long_to_keep_is_shown_to_be_copied() {
        browser.forgetSession();
        var typed = random(30_000);
        var sent = browser.submit(page, FORM, Map.of("reason", typed));
        assertThat(sent.status()).isEqualTo(401);
        assertThat(sent.html().select("textarea[readonly]").val()).isEqualTo(typed);
        assertThat(sent.html().select("a[target=_blank]").attr("href")).isEqualTo(FORM);
        assertThat(sent.header("Cache-Control")).contains("no-store");
    }

    @Test
    void an_upload_is_not_kept_and_the_page_says_so() {
        browser.forgetSession();
        var sent = browser.post(
                FORM,
                Map.of("reason", REASON),
                Map.of("Origin", browser.origin(), "Content-Type", "multipart/form-data; boundary=x"));
        assertThat(sent.status()).isEqualTo(401);
        assertThat(sent.html().text()).contains("A file cannot be kept while you sign in");
    }

    @Test
    void what_no_form_of_the_page_takes_is_shown_to_be_copied() {
        browser.forgetSession();
        var sent = browser.post(
                "/packs/" + Answers.PACK + "/publish",
                Map.of(
                        "why.now",
                        "The board meets",
                        "csrf-token",
                        page.html().select("[name=csrf-token]").first().val()),
                Map.of("Origin", browser.origin(), "Referer", browser.origin() + "/packs/" + Answers.PACK));
        assertThat(sent.location()).endsWith("/packs/" + Answers.PACK);
        var pack = browser.open("/packs/" + Answers.PACK).html();
        assertThat(pack.select(".up-kept").text()).contains("nothing was sent", "Why, now The board meets");
    }

    @Test
    void a_form_nobody_could_take_is_kept_too() {
        Answers.problem(
                Service.INTERVENTIONS,
                "/api/interventions/" + Answers.INTERVENTION + "/stop",
                503,
                "{\"status\":503,\"title\":\"Away\"}");
        var sent = browser.submit(page, FORM, CONFIRMED);
        assertThat(sent.status()).isEqualTo(503);
        assertThat(sent.html().select("main a[href=" + FORM + "]").text()).isEqualTo("Go back to the form");
        var again = browser.open(FORM).html();
        assertThat(again.select("[name=reason]").val()).isEqualTo(REASON);
        assertThat(again.text()).contains("Part of Uplift was away when you sent this");
    }

    /** Text that hardly gets smaller. */
    private static String random(int bytes) {
        var random = new byte[bytes];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}
