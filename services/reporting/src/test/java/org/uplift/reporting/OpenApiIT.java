package org.uplift.reporting;

import org.uplift.platform.testing.openapi.OpenApiRules;

class OpenApiIT extends OpenApiRules {

    OpenApiIT() {
        super("reporting");
    }
}
