package org.uplift.schools.me;

import java.util.UUID;

/** A saved filter. */
public record FilterView(UUID id, String list, String name, String query) {}
