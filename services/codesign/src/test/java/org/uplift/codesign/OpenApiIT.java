package org.uplift.codesign;

import org.uplift.platform.testing.openapi.OpenApiRules;

class OpenApiIT extends OpenApiRules {

    OpenApiIT() {
        super("codesign");
    }
}
