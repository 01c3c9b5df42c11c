package org.uplift.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.ConfigProvider;
import org.uplift.events.EventType;
import org.uplift.events.EventTypes;

/** What the consumers of the service under test listen for, held against what others promise to say. */
public final class ConsumedTypes {

    private static final Pattern TOPICS = Pattern.compile("mp\\.messaging\\.incoming\\.[a-z-]+\\.topics?");

    private ConsumedTypes() {}

    /** That every type has a contract, and that the service reads the topics of these types and no others. */
    public static void assertPromised(Collection<EventType> consumed) {
        assertThat(EventTypes.all()).containsAll(consumed);
        Set<String> wanted = consumed.stream().map(EventType::topic).collect(Collectors.toSet());
        assertThat(topicsRead()).isEqualTo(wanted);
    }

    private static Set<String> topicsRead() {
        var config = ConfigProvider.getConfig();
        return StreamSupport.stream(config.getPropertyNames().spliterator(), false)
                .filter(name -> TOPICS.matcher(name).matches())
                .flatMap(name -> Arrays.stream(config.getValue(name, String[].class)))
                .collect(Collectors.toSet());
    }
}
