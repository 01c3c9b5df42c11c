package org.uplift.platform.preconditions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.uplift.platform.problem.ProblemException;
import org.uplift.platform.problem.ProblemType;

class VersionsTest {

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"*", " * ", "\"7\"", "\"5\", \"7\"", "W/\"7\",\"7\""})
    void the_version_at_hand_may_be_changed(String ifMatch) {
        assertThatCode(() -> Versions.check(ifMatch, 7)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"6\"", "\"5\",\"6\"", "\"77\"", "W/\"7\"", "\"\""})
    void another_version_is_refused(String ifMatch) {
        assertThat(refusal(ifMatch)).isEqualTo(ProblemType.PRECONDITION_FAILED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7", "\"7", "\"7\" \"8\"", "\"7\",", "*, \"7\"", "w/\"7\""})
    void what_is_no_list_of_tags_is_not_read(String ifMatch) {
        assertThat(refusal(ifMatch)).isEqualTo(ProblemType.INVALID_PARAMETER);
    }

    @Test
    void a_tag_made_here_is_one_read_here() {
        assertThatCode(() -> Versions.check(Versions.etag(12), 12)).doesNotThrowAnyException();
    }

    private static ProblemType refusal(String ifMatch) {
        return catchThrowableOfType(ProblemException.class, () -> Versions.check(ifMatch, 7))
                .type();
    }
}
