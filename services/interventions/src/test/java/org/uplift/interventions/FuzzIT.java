package org.uplift.interventions;

import org.uplift.platform.testing.UpliftIT;
import org.uplift.platform.testing.openapi.ApiFuzz;

@UpliftIT
class FuzzIT extends ApiFuzz {

    FuzzIT() {
        super("interventions");
    }
}
