package org.uplift.platform.testing.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A browser window on a site. Whatever its pages log as an error, or fail to load, is held against them. */
public final class Window implements AutoCloseable {

    /** A desk, and the narrowest a page may be asked to fit: 320 pixels, which is also a desk at 400 % zoom. */
    private static final int DESK = 1280;

    private static final int PHONE = 390;
    private static final int NARROWEST = 320;
    private static final int HEIGHT = 900;

    /** The elements one can reach by keyboard whose look does not change when they are reached. */
    private static final String WITHOUT_VISIBLE_FOCUS = """
            () => {
              const look = (element) => {
                const parts = [element, ...element.querySelectorAll('rect, text, span'), element.nextElementSibling]
                    .filter(Boolean);
                return parts.flatMap((part) => ['', '::before'].map((pseudo) => {
                  const style = getComputedStyle(part, pseudo);
                  return [style.outlineStyle, style.outlineWidth, style.outlineColor, style.boxShadow,
                      style.backgroundColor, style.borderColor, style.borderWidth, style.stroke, style.fill].join('|');
                })).join('#');
              };
              const reachable = [...document.querySelectorAll(
                  'a[href], button, input, select, textarea, summary, [tabindex="0"]')]
                  .filter((element) => !element.disabled && element.type !== 'hidden' && element.checkVisibility());
              return reachable.filter((element) => {
                document.activeElement?.blur();
                const before = look(element);
                element.focus({ focusVisible: true });
                return document.activeElement === element && look(element) === before;
              }).map((element) => element.outerHTML.slice(0, 160));
            }""";

    /** Details, and what a button or the first radio of a question that does so reveals. */
    private static final String EXPAND = """
            () => {
              const closed = [...document.querySelectorAll('details:not([open])')];
              closed.forEach((details) => { details.open = true; });
              const buttons = [...document.querySelectorAll('button[aria-expanded="false"]')]
                  .filter((button) => button.checkVisibility());
              buttons.forEach((button) => button.click());
              const revealing = [...document.querySelectorAll('input[aria-controls], input[data-aria-controls]')]
                  .filter((input) => !input.checked);
              const first = revealing.filter((input) => input.type !== 'radio'
                  || input === revealing.find((other) => other.name === input.name));
              first.forEach((input) => input.click());
              return closed.length + buttons.length + first.length > 0;
            }""";

    private final String site;
    private final BrowserContext context;
    private final Page page;
    private final List<String> faults = new ArrayList<>();

    Window(String site, BrowserContext context) {
        this.site = site;
        this.context = context;
        context.setDefaultTimeout(Browsers.PATIENCE);
        this.page = context.newPage();
        page.setViewportSize(DESK, HEIGHT);
        page.onConsoleMessage(message -> {
            // A page that answers 404 or 422 is logged as such, which is no fault of it.
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                faults.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> faults.add(page.url() + ": " + error));
        page.onResponse(response -> {
            if (response.status() >= 400
                    && response.url().startsWith(site)
                    && !response.request().resourceType().equals("document")) {
                faults.add(response.url() + ": " + response.status());
            }
        });
    }

    public Page page() {
        return page;
    }

    public BrowserContext context() {
        return context;
    }

    public Window open(String path) {
        page.navigate(site + path);
        return this;
    }

    /** The page's one heading, which says where one is. */
    public Window shows(String heading) {
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText(heading);
        return this;
    }

    /** No fault an automatic check can find, neither on a desk nor on the narrowest phone, and nothing off the side. */
    public Window isAccessible() {
        return isAccessible(NARROWEST).isAccessible(DESK);
    }

    /** The same on the narrowest phone only, for one more state of a page that was looked at whole. */
    public Window isAccessibleOnAPhone() {
        return isAccessible(NARROWEST);
    }

    private Window isAccessible(int width) {
        page.setViewportSize(width, HEIGHT);
        var violationsOnly = new AxeRunOptions();
        violationsOnly.setResultTypes(List.of("violations"));
        List<Rule> violations = new AxeBuilder(page)
                .setLegacyMode(true)
                .options(violationsOnly)
                .analyze()
                .getViolations();
        assertThat(violations.stream()
                        .filter(rule -> !isRevealingRadio(rule))
                        .map(Window::words)
                        .toList())
                .as("%s at %d pixels", page.url(), width)
                .isEmpty();
        assertThat((Integer) page.evaluate("() => document.documentElement.scrollWidth"))
                .as("%s runs off the side at %d pixels", page.url(), width)
                .isLessThanOrEqualTo(width);
        return this;
    }

    /** Opens whatever on the page can be opened; says whether anything could. */
    public boolean expand() {
        page.setViewportSize(NARROWEST, HEIGHT);
        return (Boolean) page.evaluate(EXPAND);
    }

    /** Whoever goes by keyboard sees where they are, on everything they can reach. */
    public Window showsFocus() {
        assertThat((List<?>) page.evaluate(WITHOUT_VISIBLE_FOCUS))
                .as("reachable on %s with no focus to be seen", page.url())
                .isEmpty();
        return this;
    }

    /** A picture of the whole page, on a desk and on a phone, for people to look at. */
    public Window picture(Path folder, String name) {
        page.setViewportSize(PHONE, HEIGHT);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(folder.resolve(name + "-phone.png"))
                .setFullPage(true));
        page.setViewportSize(DESK, HEIGHT);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(folder.resolve(name + "-desktop.png"))
                .setFullPage(true));
        return this;
    }

    public Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    public Locator link(String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    public Locator radio(String name) {
        return page.getByRole(
                AriaRole.RADIO, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    public Locator field(String label) {
        return page.getByLabel(label);
    }

    /** The first of several alike, one for each row. */
    public Locator first(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .first();
    }

    public void hadNoFaults() {
        assertThat(faults).isEmpty();
    }

    /**
     * A radio of GOV.UK Frontend that reveals a field says so with {@code aria-expanded}, which helps and which ARIA does
     * not list for radios: https://github.com/alphagov/govuk-frontend/issues/979.
     */
    private static boolean isRevealingRadio(Rule rule) {
        return rule.getId().equals("aria-allowed-attr")
                && rule.getNodes().stream()
                        .allMatch(node -> node.getHtml().contains("class=\"govuk-radios__input\"")
                                && node.getHtml().contains("aria-expanded"));
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
