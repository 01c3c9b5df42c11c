package org.uplift.platform.testing.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A Chromium: the machine's own where it has one, else the one Playwright fetches. */
public final class Browsers implements AutoCloseable {

    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    /** How long a page has for what is expected of it, on a machine that does other things too. */
    static final double PATIENCE = 30_000;

    private final Playwright playwright;
    private final Browser browser;

    private Browsers(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** Nothing where no browser can be had. */
    public static Optional<Browsers> open() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        Optional<Path> installed = Stream.of(
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome",
                        "/usr/bin/google-chrome-stable",
                        "/snap/bin/chromium")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        Map<String, String> environment =
                installed.isPresent() ? Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1") : Map.of();
        Playwright playwright;
        try {
            playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
        } catch (PlaywrightException e) {
            return absent(e);
        }
        try {
            var options = new BrowserType.LaunchOptions().setHeadless(true).setArgs(ARGUMENTS);
            installed.ifPresent(options::setExecutablePath);
            return Optional.of(new Browsers(playwright, playwright.chromium().launch(options)));
        } catch (PlaywrightException e) {
            playwright.close();
            if (installed.isPresent()) {
                throw e;
            }
            return absent(e);
        }
    }

    private static Optional<Browsers> absent(PlaywrightException cause) {
        System.out.println("No browser: " + cause.getMessage());
        return Optional.empty();
    }

    /**
     * A person's window, with no session yet.
     *
     * @param site what is opened in it: {@code http://localhost:8080}
     */
    public Window window(String site) {
        return new Window(site, browser.newContext(new Browser.NewContextOptions().setLocale("en-GB")));
    }

    public Window windowWithoutScript(String site) {
        return new Window(
                site,
                browser.newContext(
                        new Browser.NewContextOptions().setLocale("en-GB").setJavaScriptEnabled(false)));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
