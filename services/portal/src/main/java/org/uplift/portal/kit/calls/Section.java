package org.uplift.portal.kit.calls;

import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.services.Service;

/**
 * One part of a page, fed by one call: what the service said, or that it is missing and why.
 *
 * @param value what the service said; null where it is missing
 * @param service who was asked
 * @param missing why it is missing
 */
public record Section<T>(@Nullable T value, Service service, Missing missing) {

    /** Why a part of a page is missing. */
    public enum Missing {
        /** It is there. */
        NOTHING,
        /** The service cannot be reached, is slow, or failed. */
        AWAY,
        /** None of the reader's posts includes it. */
        NOT_ALLOWED,
        /** There is no such record, or the reader may not know of it. */
        NOT_FOUND
    }

    /** A part that was not asked for, since the reader may not have it. */
    public static <T> Section<T> notAllowed(Service service) {
        return new Section<>(null, service, Missing.NOT_ALLOWED);
    }

    public boolean present() {
        return missing == Missing.NOTHING;
    }

    /** Whether the page has a place for it: what none of the reader's posts includes is left out without a word. */
    public boolean shown() {
        return missing != Missing.NOT_ALLOWED;
    }

    public boolean away() {
        return missing == Missing.AWAY;
    }

    /** @throws NoSuchElementException where it is missing: ask {@link #present()} first */
    public T get() {
        if (value == null) {
            throw new NoSuchElementException("Nothing from " + service);
        }
        return value;
    }
}
