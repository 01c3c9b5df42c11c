package org.uplift.portal.kit.calls;

import java.util.Optional;
import java.util.concurrent.Callable;

/** For whom a service is asked on this thread: what a page starts side by side is asked for its reader too. */
final class ThreadBearer {

    private static final ScopedValue<String> BEARER = ScopedValue.newInstance();

    private ThreadBearer() {}

    static <T> T as(String bearer, Callable<T> call) throws Exception {
        return ScopedValue.where(BEARER, bearer).call(call::call);
    }

    static Optional<String> bearer() {
        return BEARER.isBound() ? Optional.of(BEARER.get()) : Optional.empty();
    }
}
