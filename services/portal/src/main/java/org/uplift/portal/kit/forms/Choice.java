package org.uplift.portal.kit.forms;

import org.uplift.portal.kit.page.Words;

/**
 * One of several things to choose from.
 *
 * @param value what is sent
 * @param text what is read
 * @param hint a sentence more; empty for none
 */
public record Choice(String value, String text, String hint) {

    public Choice(String value, String text) {
        this(value, text, "");
    }

    /** A service's constant, in words. */
    static Choice of(String constant) {
        return new Choice(constant, Words.of(constant));
    }
}
