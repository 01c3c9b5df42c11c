package org.uplift.interventions.needs;

import java.util.Optional;

/** Which needs a list shows; what is absent does not narrow it. */
record NeedFilter(Optional<Integer> school, Optional<NeedStatus> status, Optional<Strand> strand) {}
