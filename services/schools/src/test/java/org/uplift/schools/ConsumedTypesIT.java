package org.uplift.schools;

import io.quarkus.arc.All;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.uplift.platform.inbox.EventConsumer;
import org.uplift.platform.testing.ConsumedTypes;
import org.uplift.platform.testing.UpliftIT;

@UpliftIT
class ConsumedTypesIT {

    @Inject
    @All
    List<EventConsumer> consumers;

    @Test
    void everyTypeConsumedIsAContractOnATopicThatIsRead() {
        ConsumedTypes.assertPromised(consumers.stream()
                .flatMap(consumer -> consumer.handlers().keySet().stream())
                .toList());
    }
}
