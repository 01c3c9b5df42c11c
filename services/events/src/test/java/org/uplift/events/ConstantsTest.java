package org.uplift.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ConstantsTest {

    private static final Path FOLDER = Path.of("src/main/java/org/uplift/events");

    static Stream<Arguments> sources() {
        return Stream.of(
                Arguments.of("EventTypes.java", ConstantsSource.eventTypes()),
                Arguments.of("Topics.java", ConstantsSource.topics()));
    }

    @ParameterizedTest
    @MethodSource("sources")
    void theConstantsAreThoseOfTheContracts(String name, String source) throws Exception {
        // given
        var file = FOLDER.resolve(name);
        if ("true".equals(System.getenv("UPLIFT_CONTRACTS_WRITE"))) {
            Files.writeString(file, source);
        }

        // then
        assertThat(Files.readString(file)).as("run make contracts").isEqualTo(source);
    }
}
