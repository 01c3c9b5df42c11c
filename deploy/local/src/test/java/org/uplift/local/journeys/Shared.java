package org.uplift.local.journeys;

import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.uplift.platform.testing.browser.Browsers;

/** What all journeys share: each is begun before the first journey that asks for it and closed after the last of all. */
final class Shared implements ParameterResolver {

    private static final Namespace JOURNEYS = Namespace.create(Shared.class);

    private static final Map<Class<?>, Supplier<?>> BEGUN = Map.of(
            Trust.class,
            Trust::begin,
            Browsers.class,
            () -> Browsers.open()
                    .orElseGet(() -> Assumptions.abort("No browser is installed and Playwright could not fetch one.")));

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return BEGUN.containsKey(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(JOURNEYS)
                .computeIfAbsent(
                        parameter.getParameter().getType(),
                        type -> BEGUN.get(type).get());
    }
}
