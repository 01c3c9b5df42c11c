package org.uplift.platform.ids;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Identifiers: UUID version 7, so that they sort by the moment they were made. */
public final class Ids {

    private Ids() {}

    /** A new identifier, greater than every one this process made before it. */
    public static UUID next() {
        return UuidCreator.getTimeOrderedEpochPlus1();
    }
}
