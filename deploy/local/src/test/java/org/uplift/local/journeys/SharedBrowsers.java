package org.uplift.local.journeys;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.uplift.platform.testing.browser.Browsers;

/** Opens a browser before the first journey in one and closes it after the last; each visitor has a session of their own. */
final class SharedBrowsers implements ParameterResolver {

    private static final Namespace JOURNEYS = Namespace.create(SharedBrowsers.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Browsers.class;
    }

    @Override
    public Browsers resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(JOURNEYS)
                .computeIfAbsent(
                        Browsers.class,
                        missing -> Browsers.open()
                                .orElseGet(() -> Assumptions.abort(
                                        "No browser is installed and Playwright could not fetch one.")),
                        Browsers.class);
    }
}
