package org.uplift.portal.kit.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uplift.platform.testing.stubs.StubPlatform;
import org.uplift.portal.stub.Answers;
import org.uplift.portal.stub.Browser;

@QuarkusTest
@QuarkusTestResource(StubPlatform.class)
class HeadersIT {

    @TestHTTPResource
    URL address;

    private Browser browser;

    @BeforeEach
    void signIn() {
        Answers.none();
        Answers.everything();
        browser = new Browser(address.getPort());
        browser.open("/home");
    }

    @ParameterizedTest
    @CsvSource({
        "/signed-out, 200",
        "/home, 200",
        "/schools/100001, 200",
        "/schools/999999, 404",
        "/schools/100001/needs/new, 200",
        "/needs/" + Answers.NEED + "/propose, 200",
        "/interventions/" + Answers.INTERVENTION + ", 200",
        "/interventions/" + Answers.INTERVENTION + "/review, 200",
        "/interventions/" + Answers.INTERVENTION + "/close, 200",
        "/interventions/" + Answers.INTERVENTION + "/stop, 200",
        "/packs, 200",
        "/packs/" + Answers.PACK + ", 200",
        "/administration/reconciliation, 403",
        "/administration/dead-letters, 403",
        "/nowhere, 404",
        "/assets/nothing.css, 404",
        "/webjars/govuk-frontend/5.14.0/package.json, 404"
    })
    void every_answer_tells_the_browser_what_it_may_not_do(String path, int status) {
        assertProtected(browser.open(path), status);
    }

    @Test
    void what_the_api_composes_here_does_too() {
        assertProtected(browser.askForJson("/api/reconciliation"), 401);
    }

    private static void assertProtected(Browser.Visit page, int status) {
        assertThat(page.status()).as(page.body()).isEqualTo(status);
        assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.header("Referrer-Policy")).isNotBlank();
        assertThat(page.header("Permissions-Policy")).contains("camera=()");
        assertThat(page.header("Cache-Control")).contains("no-store");
        assertThat(page.header("Content-Security-Policy"))
                .contains("default-src 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
    }

    @Test
    void a_redirect_to_sign_in_carries_them_too() {
        var redirect = new Browser(address.getPort()).ask("/home");
        assertThat(redirect.status()).isEqualTo(302);
        assertThat(redirect.header("Content-Security-Policy")).contains("frame-ancestors 'none'");
    }

    @Test
    void files_keep_for_ever_and_pages_hold_no_style_or_script_of_their_own() {
        var page = browser.ask("/interventions/" + Answers.INTERVENTION).html();
        assertThat(page.select("style, [style], [onclick], script:not([src])")).isEmpty();
        var files = page.select("link[rel=stylesheet], script[src]");
        assertThat(files).hasSizeGreaterThan(5);
        files.forEach(file -> {
            var path = file.hasAttr("href") ? file.attr("href") : file.attr("src");
            var asset = browser.ask(path);
            assertThat(asset.status()).as(path).isEqualTo(200);
            assertThat(asset.header("Cache-Control")).contains("immutable");
            assertThat(asset.body()).doesNotContain("GDS Transport,").doesNotContain("/assets/fonts/");
        });
    }

    @Test
    void the_typeface_is_ours_and_the_style_sheet_names_it_as_it_is_served() {
        var page = browser.ask("/home").html();
        var typeface = page.select("link[rel=preload][as=font]").attr("href");

        var file = browser.ask(typeface);
        var brand = browser.ask(page.select("link[href^=/assets/brand]").attr("href"));

        assertThat(file.status()).isEqualTo(200);
        assertThat(file.header("Content-Type")).isEqualTo("font/woff2");
        assertThat(file.header("Cache-Control")).contains("immutable");
        assertThat(brand.body()).contains("url(\"" + typeface + "\")");
    }
}
