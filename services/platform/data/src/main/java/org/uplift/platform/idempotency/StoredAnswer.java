package org.uplift.platform.idempotency;

import org.jspecify.annotations.Nullable;

/** What a request was answered, to be said again. */
record StoredAnswer(
        int status,
        @Nullable String location,
        @Nullable String etag,
        @Nullable String body) {}
