package org.uplift.local.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import org.uplift.platform.testing.browser.Browsers;
import org.uplift.platform.testing.browser.Window;

/** A browser window on the portal, where a person signs in through Keycloak. */
final class Portal implements AutoCloseable {

    private final String url;
    private final Window window;
    private final Hand hand;

    private Portal(String url, Window window, Hand hand) {
        this.url = url;
        this.window = window;
        this.hand = hand;
    }

    static Portal of(Browsers browsers, Trust trust) {
        var url = trust.platform().url();
        return new Portal(url, browsers.window(url), Hand.mouse());
    }

    static Portal withoutScript(Browsers browsers, Trust trust) {
        var url = trust.platform().url();
        return new Portal(url, browsers.windowWithoutScript(url), Hand.mouse());
    }

    /** The same window, worked in another way. */
    Portal with(Hand other) {
        return new Portal(url, window, other);
    }

    Page page() {
        return window.page();
    }

    BrowserContext context() {
        return window.context();
    }

    Portal open(String path) {
        window.open(path);
        return this;
    }

    /** Opens a page that asks to sign in, and signs in there. */
    Portal signIn(String user, String path) {
        open(path);
        asksToSignIn();
        page().locator("#username").fill(user);
        page().locator("#password").fill("uplift-local");
        page().locator("#kc-login").click();
        page().waitForURL(opened -> opened.replaceAll("[?&]form=.*", "").equals(url + path));
        return this;
    }

    void asksToSignIn() {
        assertThat(page().locator("#username")).isVisible();
        assertThat(page().url()).contains("/realms/uplift/");
    }

    Portal shows(String heading) {
        window.shows(heading);
        return this;
    }

    /** What the page itself says, beside its heading and what every page has around it. */
    Portal says(String words) {
        assertThat(main()).containsText(words);
        return this;
    }

    Portal isAccessible() {
        window.isAccessible();
        return this;
    }

    Locator main() {
        return page().getByRole(AriaRole.MAIN);
    }

    Locator button(String name) {
        return window.button(name);
    }

    Locator link(String name) {
        return window.link(name);
    }

    Locator radio(String name) {
        return window.radio(name);
    }

    Locator field(String label) {
        return window.field(label);
    }

    /** The first of several alike, one for each row. */
    Locator first(String label) {
        return window.first(label);
    }

    void press(Locator control) {
        hand.press(control);
    }

    void fill(Locator field, String text) {
        hand.fill(field, text);
    }

    void check(Locator radio) {
        hand.check(radio);
    }

    /** A day in its three fields. */
    void day(String name, LocalDate day) {
        fill(name + "-day", day.getDayOfMonth());
        fill(name + "-month", day.getMonthValue());
        fill(name + "-year", day.getYear());
    }

    private void fill(String name, int number) {
        hand.fill(page().locator("[name='" + name + "']"), Integer.toString(number));
    }

    /** One of a list that opens, by what stands there or, with a mouse, by what is sent for it. */
    void choose(String name, String value) {
        hand.choose(page().locator("select[name='" + name + "']"), value);
    }

    /** What the form of a need asks for. */
    void fillNeed(String summary) {
        check(radio("SEND"));
        fill(field("What does the school need?"), summary);
        fill(first("Kind"), "Provision review");
        day("evidence.0.on", Trust.today().minusDays(3));
        fill(first("What it showed"), "Half of the plans wait a term.");
    }

    void hadNoFaults() {
        window.hadNoFaults();
    }

    @Override
    public void close() {
        window.close();
    }
}
