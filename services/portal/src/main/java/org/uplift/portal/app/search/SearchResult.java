package org.uplift.portal.app.search;

/**
 * Something found.
 *
 * @param name what it is called
 * @param about what tells it from others of the same name
 * @param href its page
 */
public record SearchResult(String name, String about, String href) {}
