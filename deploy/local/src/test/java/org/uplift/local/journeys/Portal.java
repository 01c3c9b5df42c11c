package org.uplift.local.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;

/** A browser window on the portal. Whatever its pages log as an error, or fail to load, is held against them. */
final class Portal implements AutoCloseable {

    private static final int WIDE = 1280;
    private static final int NARROW = 390;
    private static final int HEIGHT = 900;

    private final String url;
    private final BrowserContext context;
    private final Page page;
    private final List<String> faults = new ArrayList<>();

    Portal(Trust trust, BrowserContext context) {
        this.url = trust.platform().url();
        this.context = context;
        context.setDefaultTimeout(30_000);
        this.page = context.newPage();
        page.setViewportSize(WIDE, HEIGHT);
        page.onConsoleMessage(message -> {
            // A page that answers 404 or 422 is logged as such, which is no fault of it.
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                faults.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> faults.add(page.url() + ": " + error));
        page.onResponse(response -> {
            if (response.status() >= 400
                    && response.url().startsWith(url)
                    && !response.request().resourceType().equals("document")) {
                faults.add(response.url() + ": " + response.status());
            }
        });
    }

    Page page() {
        return page;
    }

    BrowserContext context() {
        return context;
    }

    Portal open(String path) {
        page.navigate(url + path);
        return this;
    }

    /** Opens a page that asks to sign in, and signs in there. */
    Portal signIn(String user, String path) {
        open(path);
        asksToSignIn();
        page.locator("#username").fill(user);
        page.locator("#password").fill("uplift-local");
        page.locator("#kc-login").click();
        page.waitForURL(url + path);
        return this;
    }

    void asksToSignIn() {
        assertThat(page.locator("#username")).isVisible();
        assertThat(page.url()).contains("/realms/uplift/");
    }

    /** The page's one heading, which says where one is. */
    Portal shows(String heading) {
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText(heading);
        return this;
    }

    /** No fault an automatic check can find, neither on a desk nor on a telephone, where nothing runs off the side. */
    Portal isAccessible() {
        for (int width : new int[] {NARROW, WIDE}) {
            page.setViewportSize(width, HEIGHT);
            List<Rule> violations = new AxeBuilder(page).analyze().getViolations();
            assertThat(violations.stream().map(Portal::words).toList())
                    .as("%s at %d pixels", page.url(), width)
                    .isEmpty();
            assertThat((Integer) page.evaluate("() => document.documentElement.scrollWidth"))
                    .as("%s runs off the side at %d pixels", page.url(), width)
                    .isLessThanOrEqualTo(width);
        }
        return this;
    }

    Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    Locator link(String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    Locator radio(String name) {
        return page.getByRole(
                AriaRole.RADIO, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator field(String label) {
        return page.getByLabel(label);
    }

    /** The first of several alike, one for each row. */
    Locator first(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .first();
    }

    void hadNoFaults() {
        assertThat(faults).isEmpty();
    }

    private static String words(Rule rule) {
        return rule.getId() + " (" + rule.getHelp() + "): "
                + rule.getNodes().stream().map(node -> node.getHtml()).toList();
    }

    @Override
    public void close() {
        context.close();
    }
}
