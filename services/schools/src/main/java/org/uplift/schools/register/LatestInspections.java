package org.uplift.schools.register;

import java.util.Optional;
import org.uplift.schools.api.register.LatestInspection;

/** Tells the register of a school's last inspection; the inspections know it. */
public interface LatestInspections {

    /** The last inspection recorded of a school the reader has been found to reach. */
    Optional<LatestInspection> of(int urn);
}
