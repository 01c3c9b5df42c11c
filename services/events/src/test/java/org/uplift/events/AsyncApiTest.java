package org.uplift.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class AsyncApiTest {

    private static final Path FILE = Path.of("src/main/resources/asyncapi.yaml");

    @Test
    void theDocumentNamesEveryTopicAndEveryEvent() throws Exception {
        // given
        if ("true".equals(System.getenv("UPLIFT_CONTRACTS_WRITE"))) {
            Files.writeString(FILE, AsyncApi.document());
        }

        // when
        var document = Files.readString(FILE);

        // then
        assertThat(document).as("run make contracts").isEqualTo(AsyncApi.document());
        assertThat(Topics.all()).allSatisfy(topic -> assertThat(document).contains("address: " + topic));
        assertThat(document).doesNotContain("$ref: contracts", "urn:uplift:state", "urn:uplift:values");
    }
}
