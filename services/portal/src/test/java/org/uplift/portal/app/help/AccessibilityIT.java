package org.uplift.portal.app.help;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uplift.platform.testing.stubs.StubPlatform;
import org.uplift.portal.stub.Answers;
import org.uplift.portal.stub.Browser;

@QuarkusTest
@QuarkusTestResource(StubPlatform.class)
class AccessibilityIT {

    @TestHTTPResource
    URL address;

    private Browser browser;

    @BeforeEach
    void everythingIsThere() {
        Answers.none();
        Answers.everything();
        Answers.boards();
        browser = new Browser(address.getPort());
    }

    @Test
    void anybody_reads_the_statement_and_every_page_leads_to_it() {
        var page = browser.ask("/accessibility");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html().text()).contains("WCAG", "What does not work yet", "trust office", "was last tested");
        assertThat(browser.ask("/")
                        .html()
                        .select("footer a[href=/accessibility]")
                        .text())
                .isEqualTo("Accessibility");
    }
}
