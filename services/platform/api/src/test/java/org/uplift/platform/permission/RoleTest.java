package org.uplift.platform.permission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;

class RoleTest {

    @Test
    void everyPermissionIsSomebodys() {
        var given = EnumSet.noneOf(Permission.class);
        for (var role : Role.values()) {
            Arrays.stream(Permission.values()).filter(role::may).forEach(given::add);
        }

        assertThat(given).containsExactly(Permission.values());
    }

    @Test
    void aRoleIsFoundByTheNameKeycloakGivesIt() {
        assertThat(Role.named("trust-executive")).contains(Role.TRUST_EXECUTIVE);
        assertThat(Role.named("budget-holder")).contains(Role.BUDGET_HOLDER);
        assertThat(Role.named("TRUST_EXECUTIVE")).isEmpty();
        assertThat(Role.named("offline_access")).isEmpty();
    }

    @Test
    void onlyTheAdministratorReadsDenialsAndMendsDeadLetters() {
        for (var permission : EnumSet.of(Permission.AUDIT_READ, Permission.DEAD_LETTERS, Permission.RECONCILE)) {
            assertThat(Role.values()).filteredOn(role -> role.may(permission)).containsExactly(Role.ADMINISTRATOR);
        }
    }

    @Test
    void readersOfTheBoardChangeNothing() {
        for (var role : EnumSet.of(Role.TRUSTEE, Role.GOVERNOR, Role.SERVICE, Role.BUDGET_HOLDER)) {
            assertThat(Permission.values())
                    .filteredOn(role::may)
                    .allSatisfy(permission -> assertThat(permission.name()).endsWith("_READ"));
        }
    }

    @Test
    void onlyAdministratorsAndOtherSystemsReachTheWholeTrustByRole() {
        assertThat(Role.values()).filteredOn(Role::reachesWholeTrust).containsExactly(Role.ADMINISTRATOR, Role.SERVICE);
    }
}
