package org.uplift.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class ScopeTest {

    @Test
    void theTrustIsEverySchool() {
        var scope = new Scope.Trust();

        assertThat(scope.wholeTrust()).isTrue();
        assertThat(scope.includes(100_001)).isTrue();
    }

    @Test
    void someSchoolsAreThoseAndNoOthers() {
        var scope = new Scope.Schools(Set.of(100_001));

        assertThat(scope.wholeTrust()).isFalse();
        assertThat(scope.includes(100_001)).isTrue();
        assertThat(scope.includes(100_002)).isFalse();
        assertThat(scope.urns()).containsExactly(100_001);
    }

    @Test
    void noSchoolsStillStandInAQueryAndMatchNone() {
        assertThat(new Scope.Schools(Set.of()).urns()).containsExactly(-1);
    }
}
