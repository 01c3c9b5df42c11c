package org.uplift.local.journeys;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts the platform before the first journey and stops it after the last. */
final class SharedTrust implements ParameterResolver {

    private static final Namespace JOURNEYS = Namespace.create(SharedTrust.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Trust.class;
    }

    @Override
    public Trust resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot().getStore(JOURNEYS).computeIfAbsent(Trust.class, missing -> Trust.begin(), Trust.class);
    }
}
