package org.uplift.portal.app.people;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uplift.platform.services.Service;
import org.uplift.platform.testing.stubs.StubPlatform;
import org.uplift.portal.stub.Answers;
import org.uplift.portal.stub.Appointed;
import org.uplift.portal.stub.Browser;

/** Posts that wait for a second person, and one's own. */
@QuarkusTest
@QuarkusTestResource(StubPlatform.class)
class ApprovalsIT {

    private static final String AT = "/people/approvals/" + Answers.APPROVAL;
    private static final String API = "/api/people/approvals/" + Answers.APPROVAL;
    private static final String TOM = "/people/" + Answers.OTHER_PERSON;
    private static final String ASKED = """
            {"id":"%s","subject":"APPOINTMENT","state":"WAITING","personId":"%s","person":"Tom Okafor",
             "appointmentId":"%s","kind":"DIRECTOR","post":"Director of education","share":1,"interim":false,
             "from":"2026-09-01","powers":["PRACTICES_DECIDE"],"writtenBy":"Wren Castellane",
             "writtenAt":"2026-11-20T09:30:00Z","actions":%s%s}""";

    @TestHTTPResource
    URL address;

    private Browser browser;

    @BeforeEach
    void aChiefExecutiveAndSomethingThatWaits() {
        Answers.none();
        Answers.everything();
        Appointed.to("CEO");
        browser = new Browser(address.getPort());
    }

    private static String asked(String actions, String more) {
        return ASKED.formatted(Answers.APPROVAL, Answers.OTHER_PERSON, Answers.NEED, actions, more);
    }

    private static void tomIs(String state, String approval) {
        Answers.says(Service.SCHOOLS, "/api" + TOM, """
                {"id":"%s","name":"Tom Okafor","supportDaysPerYear":0,"erased":false,"specialisms":[],"actions":[],
                 "appointments":[{"appointmentId":"%s","kind":"DIRECTOR","post":"Director of education","share":1,
                   "interim":false,"from":"2026-09-01","state":"%s","approvals":[%s]}]}""".formatted(Answers.OTHER_PERSON, Answers.NEED, state, approval));
    }

    @Test
    void what_waits_is_listed_with_who_wrote_it_and_since_when() {
        var page = browser.open("/people/approvals").html();

        assertThat(page.select("tbody tr").text())
                .contains(
                        "Tom Okafor",
                        "Director of education, Across the trust",
                        "A new post from 1 Sept 2026, with no last day",
                        "Wren Castellane",
                        "20 Nov");
        assertThat(page.select("tbody th a").attr("href")).isEqualTo(AT);
        assertThat(page.select(".up-rooms a[aria-current=page]").text()).isEqualTo("Waiting for a second person");
    }

    @Test
    void one_says_what_it_would_let_them_do_and_is_approved() {
        Answers.created(Service.SCHOOLS, API + "/approve", asked("[]", ""));
        var page = browser.open(AT);
        assertThat(page.html().select("main").text())
                .contains("Pause, stop and close interventions", "Written by Wren Castellane");

        var sent = browser.submit(page, AT, Map.of("answer", "APPROVE"));

        assertThat(sent.status()).as(sent.body()).isEqualTo(303);
        assertThat(sent.location()).endsWith(TOM + "?done=approved");
        StubPlatform.service(Service.SCHOOLS).verify(postRequestedFor(urlPathEqualTo(API + "/approve")));
    }

    @Test
    void turning_down_takes_a_reason() {
        StubPlatform.service(Service.SCHOOLS)
                .stubFor(post(urlPathEqualTo(API + "/turn-down")).willReturn(okJson(asked("[]", ""))));
        var page = browser.open(AT);

        var none = browser.submit(page, AT, Map.of());
        var bare = browser.submit(page, AT, Map.of("answer", "TURN_DOWN"));
        StubPlatform.service(Service.SCHOOLS).verify(0, postRequestedFor(anyUrl()));
        var sent = browser.submit(page, AT, Map.of("answer", "TURN_DOWN", "reason", "The board has not agreed"));

        assertThat(none.html().select("[role=alert]").text()).contains("Say whether you approve it");
        assertThat(bare.html().select("[role=alert]").text()).contains("Say why, so that whoever wrote it knows");
        assertThat(sent.location()).endsWith(TOM + "?done=turned-down");
        StubPlatform.service(Service.SCHOOLS)
                .verify(postRequestedFor(urlPathEqualTo(API + "/turn-down"))
                        .withRequestBody(equalToJson("{\"reason\":\"The board has not agreed\"}")));
    }

    @Test
    void whoever_answers_second_reads_what_the_first_answered() {
        var page = browser.open(AT);
        Answers.problem(
                Service.SCHOOLS,
                API + "/approve",
                409,
                "{\"status\":409,\"detail\":\"Asha Rao approved this on 20 November 2026 at 10:00.\"}");
        Answers.says(
                Service.SCHOOLS,
                API,
                asked("[]", ",\"decidedBy\":\"Asha Rao\",\"decidedAt\":\"2026-11-20T10:00:00Z\"")
                        .replace("WAITING", "APPROVED"));

        var again = browser.submit(page, AT, Map.of("answer", "APPROVE"));

        assertThat(again.html().select("[role=alert]").text()).contains("Asha Rao approved this");
        assertThat(again.html().select(".up-empty").text()).contains("Approved by Asha Rao");
        assertThat(again.html().select("#form")).isEmpty();
    }

    @Test
    void whoever_wrote_it_is_told_why_they_cannot_answer() {
        Answers.says(Service.SCHOOLS, API, asked("[]", ",\"whyNot\":\"You wrote it: a second person has to answer.\""));

        var page = browser.open(AT).html();

        assertThat(page.select(".govuk-inset-text").text()).contains("You wrote it");
        assertThat(page.select("#form")).isEmpty();
    }

    @Test
    void a_person_s_page_says_what_waits_who_wrote_it_and_since_when_and_it_is_no_post_of_theirs_yet() {
        tomIs("WAITS", asked("[\"APPROVE\",\"TURN_DOWN\"]", ""));

        var page = browser.open(TOM).html();

        assertThat(page.select("section[aria-labelledby=asked]").text())
                .contains(
                        "Director of education, Across the trust",
                        "Waits for a second person",
                        "Wren Castellane",
                        "20 Nov");
        assertThat(page.select("section[aria-labelledby=asked] a").attr("href")).isEqualTo(AT);
        assertThat(page.select("section[aria-labelledby=posts]").text()).doesNotContain("Director");
        Appointed.to("FINANCE", "reader");
        tomIs("WAITS", "");
        var read = new Browser(address.getPort()).open(TOM).html();
        assertThat(read.select("section[aria-labelledby=asked]").text()).contains("Waits for a second person");
        assertThat(read.select("section[aria-labelledby=asked] a")).isEmpty();
    }

    @Test
    void a_post_turned_down_says_why() {
        tomIs(
                "TURNED_DOWN",
                asked(
                                "[]",
                                ",\"decidedBy\":\"Asha Rao\",\"decidedAt\":\"2026-11-20T10:00:00Z\",\"reason\":\"Not agreed\"")
                        .replace("WAITING", "TURNED_DOWN"));

        assertThat(browser.open(TOM)
                        .html()
                        .select("section[aria-labelledby=asked]")
                        .text())
                .contains("Turned down by Asha Rao", "Not agreed");
    }

    @Test
    void on_one_s_own_page_it_is_said_that_another_changes_the_posts_and_they_are_sent_as_they_are() {
        // given
        var me = UUID.fromString(Answers.PERSON);
        Appointed.toTheOffice(me);
        Answers.versioned(Service.SCHOOLS, "/api/people/" + me, 3, """
                {"id":"%s","name":"Priya Nair","email":"priya.nair@uplift.example","supportDaysPerYear":0,"erased":false,
                 "appointments":[{"appointmentId":"%s","kind":"OFFICE","post":"Trust office","share":1,"interim":false,
                   "from":"2024-09-01","state":"STANDS"}],
                 "specialisms":[],"actions":["EDIT"]}""".formatted(me, Answers.NEED));
        StubPlatform.service(Service.SCHOOLS)
                .stubFor(put(urlPathEqualTo("/api/people/" + me)).willReturn(okJson("{}")));
        var own = new Browser(address.getPort());

        // then
        assertThat(own.open("/people/" + me).html().select(".govuk-inset-text").text())
                .contains("Nobody changes their own posts");
        var form = own.open("/people/" + me + "/edit");
        assertThat(form.html().select("#appointments")).isEmpty();
        assertThat(form.html().select(".govuk-inset-text").text()).contains("Nobody changes their own posts");

        // when
        var sent = own.submit(
                form,
                "/people/" + me + "/edit",
                Map.of("name", "Priya Shah", "email", "priya.nair@uplift.example", "supportDaysPerYear", "0"));

        // then
        assertThat(sent.status()).as(sent.body()).isEqualTo(303);
        StubPlatform.service(Service.SCHOOLS)
                .verify(putRequestedFor(urlPathEqualTo("/api/people/" + me)).withRequestBody(equalToJson("""
                        {"name":"Priya Shah","email":"priya.nair@uplift.example","supportDaysPerYear":0,
                         "appointments":[{"kind":"OFFICE","interim":false,"from":"2024-09-01"}],
                         "specialisms":[]}""")));
    }
}
