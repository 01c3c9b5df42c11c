package org.uplift.platform.inbox;

import org.jspecify.annotations.Nullable;

/** A record that is no event: an envelope without its parts, or data that is no JSON. */
final class UnreadableEventException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableEventException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
