package org.uplift.schools.register;

import org.jspecify.annotations.Nullable;

/** As much of a school as the other features need to speak of it. */
public record SchoolCard(
        int urn, String name, String phase, @Nullable String hub) {}
