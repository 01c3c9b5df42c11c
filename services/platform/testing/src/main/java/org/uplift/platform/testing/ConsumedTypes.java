package org.uplift.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.ConfigProvider;
import org.uplift.events.EventContract;
import org.uplift.events.EventContracts;
import org.uplift.events.EventType;
import org.uplift.events.EventTypes;

/** What the consumers of the service under test listen for, held against the contracts. */
public final class ConsumedTypes {

    private static final Pattern TOPICS = Pattern.compile("mp\\.messaging\\.incoming\\.[a-z-]+\\.topics?");

    private ConsumedTypes() {}

    /**
     * That each consumer handles what the contracts say it acts on and nothing else, that the contracts name no other of
     * this service, and that the service reads the topics of these types and no others.
     *
     * @param handled the types each consumer of the service handles, by the consumer's name
     */
    public static void assertPromised(Map<String, Set<EventType>> handled) {
        var service = ConfigProvider.getConfig().getValue("quarkus.application.name", String.class);
        assertThat(handled).as("handled, against x-consumers of the contracts").isEqualTo(promised(service));
        assertThat(topicsRead())
                .isEqualTo(handled.values().stream()
                        .flatMap(Set::stream)
                        .map(EventType::topic)
                        .collect(Collectors.toSet()));
    }

    /** That every kind of record whose events the service announces can state itself again, by a contract. */
    public static void assertAllStated(Collection<EventType> stated) {
        var service = ConfigProvider.getConfig().getValue("quarkus.application.name", String.class);
        assertThat(stated)
                .containsExactlyInAnyOrderElementsOf(EventContracts.all().stream()
                        .map(EventContract::event)
                        .filter(event -> event.service().equals(service))
                        .map(event -> new EventType(service, event.aggregate(), "stated"))
                        .collect(Collectors.toSet()))
                .isSubsetOf(EventTypes.all());
    }

    private static Map<String, Set<EventType>> promised(String service) {
        var promised = new TreeMap<String, Set<EventType>>();
        for (var contract : EventContracts.all()) {
            contract.consumers().stream()
                    .map(consumer -> consumer.split("/", 2)[1])
                    .filter(consumer -> contract.isFor(service, consumer))
                    .forEach(consumer -> promised.computeIfAbsent(consumer, name -> new HashSet<>())
                            .add(contract.event()));
        }
        return promised;
    }

    private static Set<String> topicsRead() {
        var config = ConfigProvider.getConfig();
        return StreamSupport.stream(config.getPropertyNames().spliterator(), false)
                .filter(name -> TOPICS.matcher(name).matches())
                .flatMap(name -> Arrays.stream(config.getValue(name, String[].class)))
                .collect(Collectors.toSet());
    }
}
