package org.uplift.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EnvelopeTest {

    @Test
    void theTopicAndTheSourceFollowFromTheType() {
        var event = Envelope.of("org.uplift.schools.person.recorded.v1", "p1", 3, "{}");

        assertThat(event.topic()).isEqualTo("uplift.schools.person.v1");
        assertThat(event.source()).isEqualTo("/schools");
    }
}
