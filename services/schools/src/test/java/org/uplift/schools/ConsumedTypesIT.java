package org.uplift.schools;

import io.quarkus.arc.All;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.uplift.platform.inbox.EventConsumer;
import org.uplift.platform.restatement.StatedKind;
import org.uplift.platform.testing.ConsumedTypes;
import org.uplift.platform.testing.UpliftIT;

@UpliftIT
class ConsumedTypesIT {

    @Inject
    @All
    List<EventConsumer> consumers;

    @Inject
    @All
    List<StatedKind<?>> stated;

    @Test
    void everyKindOfRecordCanStateItself() {
        ConsumedTypes.assertAllStated(stated.stream().map(StatedKind::type).toList());
    }

    @Test
    void everyConsumerHandlesWhatTheContractsSayItActsOnAndNothingElse() {
        ConsumedTypes.assertPromised(consumers.stream()
                .collect(Collectors.toMap(
                        EventConsumer::name, consumer -> consumer.handlers().keySet())));
    }
}
