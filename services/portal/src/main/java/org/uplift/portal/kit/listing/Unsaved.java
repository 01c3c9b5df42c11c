package org.uplift.portal.kit.listing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why a filter could not be saved, in the address the reader is sent back to. */
enum Unsaved {
    NAME("Give the filter a name of at most 60 characters."),
    REFUSED("It was not saved. You can keep 20 filters for each list, each with a name of its own."),
    AWAY("It was not saved: saved filters cannot be reached just now. Try again in a minute.");

    private final String sentence;

    Unsaved(String sentence) {
        this.sentence = sentence;
    }

    static Optional<Unsaved> named(String text) {
        return Arrays.stream(values()).filter(one -> one.id().equals(text)).findFirst();
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    String sentence() {
        return sentence;
    }
}
