package org.uplift.local.journeys;

import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.stream.Collectors;

/** A browser's cookies, as they are sent. */
record Cookies(List<Cookie> all) {

    String header() {
        return all.stream().map(cookie -> cookie.name + "=" + cookie.value).collect(Collectors.joining("; "));
    }
}
