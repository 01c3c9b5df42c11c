package org.uplift.interventions;

import org.uplift.platform.testing.openapi.OpenApiRules;

class OpenApiIT extends OpenApiRules {

    OpenApiIT() {
        super("interventions");
    }
}
