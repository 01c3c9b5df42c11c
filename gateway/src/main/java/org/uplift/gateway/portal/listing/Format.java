package org.uplift.gateway.portal.listing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a list can be downloaded as. */
enum Format {
    CSV("text/csv;charset=UTF-8"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String mediaType;

    Format(String mediaType) {
        this.mediaType = mediaType;
    }

    static Optional<Format> named(String text) {
        return Arrays.stream(values())
                .filter(format -> format.extension().equals(text))
                .findFirst();
    }

    String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    String mediaType() {
        return mediaType;
    }
}
