package org.uplift.platform.permission;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RoleTest {

    @Test
    void aRoleIsFoundByTheNameKeycloakGivesIt() {
        assertThat(Role.named("administrator")).contains(Role.ADMINISTRATOR);
        assertThat(Role.named("service")).contains(Role.SERVICE);
        assertThat(Role.named("ADMINISTRATOR")).isEmpty();
        assertThat(Role.named("offline_access")).isEmpty();
    }

    @Test
    void anotherSystemChangesNothing() {
        assertThat(Role.SERVICE.permissions())
                .allSatisfy(permission -> assertThat(permission.name()).endsWith("_READ"));
    }
}
