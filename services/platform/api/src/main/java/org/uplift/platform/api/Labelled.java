package org.uplift.platform.api;

/** A constant that people read: each says once, for pages, documents, exports and history alike, what it is called. */
public interface Labelled {

    /** In the trust's words, beginning with a capital: {@code In delivery}. */
    String label();
}
