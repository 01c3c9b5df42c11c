package org.uplift.schools.api.register;

/** A value schools share, such as a hub or a phase, and how many schools within reach have it. */
public record Share(String name, long schools) {}
