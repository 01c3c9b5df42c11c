package org.uplift.finance;

import org.uplift.platform.testing.openapi.OpenApiRules;

class OpenApiIT extends OpenApiRules {

    OpenApiIT() {
        super("finance");
    }
}
