package org.uplift.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EndpointTest {

    @Test
    void identifiersFillTheTemplateInOrder() {
        var endpoint = Endpoint.post("/api/dead-letters/{service}/{id}/replay").at("schools", 7);

        assertThat(endpoint.path()).isEqualTo("/api/dead-letters/schools/7/replay");
        assertThat(endpoint.signature()).isEqualTo("POST /api/dead-letters/{service}/{id}/replay");
        assertThat(endpoint.body()).isEqualTo("{}");
    }
}
