package org.uplift.schools.api.me;

import java.util.UUID;

/** A saved filter. */
public record FilterRow(UUID id, String list, String name, String query) {}
