package org.uplift.portal.kit.listing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a list can be downloaded as. */
enum Format {
    /** All schools of England, twice. */
    CSV("text/csv;charset=UTF-8", 100_000),
    /** Its words are kept in memory until it is written. */
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", 10_000);

    private final String mediaType;
    private final int most;

    Format(String mediaType, int most) {
        this.mediaType = mediaType;
        this.most = most;
    }

    static Optional<Format> named(String text) {
        return Arrays.stream(values())
                .filter(format -> format.extension().equals(text))
                .findFirst();
    }

    String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The rows a file of it holds. */
    int most() {
        return most;
    }

    String mediaType() {
        return mediaType;
    }
}
