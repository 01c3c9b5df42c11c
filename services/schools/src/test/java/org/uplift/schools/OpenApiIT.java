package org.uplift.schools;

import org.uplift.platform.testing.openapi.OpenApiRules;

class OpenApiIT extends OpenApiRules {

    OpenApiIT() {
        super("schools");
    }
}
