package org.uplift.portal.kit.record;

/**
 * One entry of a timeline.
 *
 * @param title what happened
 * @param when in words
 * @param by who did it; empty where nobody in particular
 * @param text what there is to say of it; empty where nothing
 */
public record Moment(String title, String when, String by, String text) {}
