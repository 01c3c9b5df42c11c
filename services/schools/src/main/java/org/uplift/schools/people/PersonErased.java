package org.uplift.schools.people;

import java.util.UUID;

/** Told within this service, in the same transaction, when who somebody was is forgotten. */
public record PersonErased(UUID personId) {}
