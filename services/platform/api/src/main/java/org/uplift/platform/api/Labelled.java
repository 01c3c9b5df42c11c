package org.uplift.platform.api;

/** A constant that people read: each says once, for pages, documents, exports and history alike, what it is called. */
public interface Labelled {

    /** In the trust's words, beginning with a capital: {@code In delivery}. */
    String label();

    /** The same within a sentence: {@code in delivery}; what is capitals throughout stays so. */
    default String inSentence() {
        var label = label();
        return label.length() > 1 && Character.isUpperCase(label.charAt(1))
                ? label
                : Character.toLowerCase(label.charAt(0)) + label.substring(1);
    }
}
