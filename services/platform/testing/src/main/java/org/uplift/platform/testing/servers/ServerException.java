package org.uplift.platform.testing.servers;

import org.jspecify.annotations.Nullable;

/** A server could not do what was asked; the message tells an operator which one and what to do. */
public final class ServerException extends RuntimeException {

    public ServerException(String message) {
        super(message);
    }

    public ServerException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
