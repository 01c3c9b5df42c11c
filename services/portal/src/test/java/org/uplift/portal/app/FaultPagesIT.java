package org.uplift.portal.app;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URL;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uplift.platform.problem.ProblemException;
import org.uplift.platform.problem.ProblemType;
import org.uplift.platform.services.Service;
import org.uplift.platform.testing.stubs.StubPlatform;
import org.uplift.portal.kit.session.OpenToSignedIn;
import org.uplift.portal.stub.Answers;
import org.uplift.portal.stub.Appointed;
import org.uplift.portal.stub.Browser;
import org.uplift.portal.stub.Browser.Visit;

/** Whatever goes wrong, a person gets a page of the portal that says what, and what to do. */
@QuarkusTest
@QuarkusTestResource(StubPlatform.class)
class FaultPagesIT {

    @TestHTTPResource
    URL address;

    private Browser browser;

    @BeforeEach
    void open() {
        Answers.none();
        Answers.everything();
        browser = new Browser(address.getPort());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /administration/dead-letters             | 403 | You cannot open this page             | ask your trust office
            /schools/999999                          | 404 | Page not found                        | a school you are not appointed to
            /nowhere                                 | 404 | Page not found                        | Check the address
            /assets/nothing.css                      | 404 | Page not found                        | Check the address
            /sign-out                                | 405 | This cannot be done here              | buttons of the page
            /test/busy                               | 429 | That was a lot at once                | Wait 7 seconds
            /test/broken                             | 500 | Something went wrong at our end       | tell us this number
            """)
    void a_fault_has_a_page_that_helps(String path, int status, String heading, String help) {
        browser.open("/home");
        var page = browser.ask(path);
        assertFault(page, status, heading);
        assertThat(page.html().select("main").text()).contains(help);
    }

    @Test
    void a_service_that_is_away_is_named() {
        browser.open("/home");
        Answers.away(Service.INTERVENTIONS);
        var page = browser.ask("/interventions/" + Answers.INTERVENTION);
        assertFault(page, 503, "Part of Uplift is away for the moment");
        assertThat(page.html().text()).contains("Needs and interventions (the interventions service)");
        assertThat(page.header("Retry-After")).isNotBlank();
    }

    @Test
    void a_form_longer_than_any_is_refused_with_a_page() {
        browser.open("/home");
        var page = browser.post("/packs", Map.of("title", "x".repeat(1_200_000)), Map.of("Origin", browser.origin()));
        assertFault(page, 413, "That was too much to send");
    }

    @ParameterizedTest
    @CsvSource({"1001, 1", "3000, 1", "3000, 300", "1, 70000"})
    void a_form_of_more_or_longer_fields_than_are_read_is_refused_before_anything_is_done(int fields, int length) {
        browser.open("/home");
        var form = fields(fields, length);
        var from = Map.of("Origin", browser.origin());

        var page = browser.post("/packs/new", form, from);

        assertFault(page, 413, "That was too much to send");
        assertThat(page.html().select("main").text()).contains("less at a time");
        var json = browser.post("/packs/new", form, Map.of("Origin", browser.origin(), "Accept", "application/json"));
        assertProblem(json, 413, "too-large");
        assertThat(StubPlatform.service(Service.REPORTING).findAll(postRequestedFor(anyUrl())))
                .isEmpty();
    }

    @Test
    void an_upload_with_more_or_longer_fields_than_are_read_is_refused_with_a_page() {
        Appointed.to("ADMINISTRATOR");
        var page = browser.open("/imports/new");
        for (var form : List.of(fields(3_000, 1), fields(1, 70_000))) {
            assertFault(
                    browser.upload(page, "/imports/new", form, "schools.csv", new byte[10]),
                    413,
                    "That was too much to send");
        }
    }

    @Test
    void a_form_that_is_not_written_as_forms_are_is_no_fault_of_ours() {
        browser.open("/home");
        var page = browser.postRaw("/packs/new", "title=%zz");
        assertFault(page, 400, "This could not be done");
    }

    @Test
    void an_address_or_headers_longer_than_are_read_have_a_page() {
        browser.open("/home");
        assertFault(browser.ask("/needs?status=" + "x".repeat(9_000)), 414, "That address is too long");
        browser.cookies().put("long", "x".repeat(40_000));
        assertFault(browser.ask("/needs"), 431, "Your browser sent too much with its request");
        var json = browser.askForJson("/needs");
        assertProblem(json, 431, "headers-too-large");
    }

    private static Map<String, String> fields(int count, int length) {
        return IntStream.range(0, count)
                .boxed()
                .collect(Collectors.toMap(field -> "field" + field, field -> "x".repeat(length)));
    }

    private static void assertProblem(Visit answer, int status, String type) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.body()).contains("urn:uplift:problem:" + type);
    }

    @Test
    void a_session_that_ended_under_an_upload_says_so() {
        var page = browser.post(
                "/packs",
                Map.of(),
                Map.of("Origin", browser.origin(), "Content-Type", "multipart/form-data; boundary=x"));
        assertFault(page, 401, "You were signed out while you typed");
    }

    @Test
    void somebody_without_any_post_is_told_whom_to_ask_and_can_sign_out() {
        Appointed.toNothing("newcomer");
        var page = browser.open("/home");
        assertThat(page.html().text())
                .contains("you hold no post today that is recorded here", "ask your trust office to record your post");
        assertThat(browser.submit(page, "/sign-out", Map.of()).status()).isEqualTo(303);
    }

    private static void assertFault(Visit page, int status, String heading) {
        assertThat(page.status()).as(page.body()).isEqualTo(status);
        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.header("Cache-Control")).contains("no-store");
        var html = page.html();
        assertThat(html.select("h1").eachText()).containsExactly(heading);
        assertThat(html.title()).startsWith(heading);
        assertThat(html.select("header.up-header, main#main, footer.up-footer")).hasSize(3);
    }

    /** What no page does of itself. */
    @Path("/test")
    @Produces(MediaType.TEXT_HTML)
    public static class Breaking {

        @GET
        @Path("/busy")
        @OpenToSignedIn
        public String busy() {
            throw new ProblemException(ProblemType.TOO_MANY_REQUESTS, "Wait 7 seconds, then try again.");
        }

        @GET
        @Path("/broken")
        @OpenToSignedIn
        public String broken() {
            throw new IllegalStateException("broken on purpose");
        }
    }
}
