package org.uplift.local.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import org.uplift.platform.testing.browser.Browsers;

/** Finding something from wherever one is, without a mouse. */
@Journey
class SearchIT {

    private final Trust trust;
    private final Browsers browsers;

    SearchIT(Trust trust, Browsers browsers) {
        this.trust = trust;
        this.browsers = browsers;
    }

    @Test
    void aSuggestionIsChosenByKeyboard() {
        try (Portal portal = Portal.of(browsers, trust).with(Hand.keyboard())) {
            // given
            portal.signIn("executive", "/home");
            Locator box = portal.page().locator("#search");
            Locator options = portal.page().locator("#suggestions [role=option]");

            // when
            portal.fill(box, "Ashfield");
            assertThat(options.first()).isVisible();
            assertThat(box).hasAttribute("aria-expanded", "true");
            portal.isAccessible();
            portal.page().keyboard().press("Escape");
            assertThat(options.first()).isHidden();
            portal.page().keyboard().press("ArrowDown");

            // then
            assertThat(options.first()).hasAttribute("aria-selected", "true");
            assertThat(box)
                    .hasAttribute("aria-activedescendant", options.first().getAttribute("id"));
            portal.isAccessible();
            portal.page().keyboard().press("Enter");
            portal.shows("Ashfield Primary School");
            portal.hadNoFaults();
        }
    }

    @Test
    void aSchoolIsFoundByUrnAndByPostcode() {
        String postcode = trust.executive()
                .get("/api/schools/" + Trust.ASHFIELD)
                .expect(200)
                .json()
                .path("postcode")
                .asText();
        try (Portal portal = Portal.withoutScript(browsers, trust)) {
            portal.signIn("executive", "/home");
            for (String asked : new String[] {Integer.toString(Trust.ASHFIELD), postcode}) {
                portal.fill(portal.page().locator("#search"), asked);
                portal.press(portal.page().locator(".up-search__go"));
                portal.says("Ashfield Primary School");
            }
        }
    }
}
