package org.uplift.interventions.commissioning;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Which interventions a list shows; what is absent or empty does not narrow it. */
record InterventionFilter(Optional<Integer> school, Set<Status> statuses, Optional<UUID> need) {}
