package org.uplift.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.EnumSet;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.uplift.platform.testing.servers.Ports;
import org.uplift.platform.testing.servers.ServerException;

class PortPlanTest {

    @Test
    void withoutVariablesThePortsAreThoseOfTheDocumentation() {
        // when
        PortPlan plan = PortPlan.from(Map.of());

        // then
        assertThat(plan.of(Service.GATEWAY)).isEqualTo(8080);
        assertThat(plan.of(Service.SCHOOLS)).isEqualTo(8081);
        assertThat(plan.management(Service.REPORTING)).isEqualTo(9085);
        assertThat(plan.of(Service.PORTAL)).isEqualTo(8086);
        assertThat(plan.of(PortPlan.KEYCLOAK)).isEqualTo(8180);
        assertThat(plan.of(PortPlan.POSTGRES)).isEqualTo(8432);
    }

    @Test
    void everyPortCanBeChanged() {
        // when
        PortPlan plan = PortPlan.from(
                Map.of("UPLIFT_PORT", "18080", "UPLIFT_FINANCE_PORT", "18084", "UPLIFT_PORTAL_PORT", "18086"));

        // then
        assertThat(plan.of(Service.GATEWAY)).isEqualTo(18080);
        assertThat(plan.of(Service.FINANCE)).isEqualTo(18084);
        assertThat(plan.of(Service.PORTAL)).isEqualTo(18086);
    }

    @Test
    void whatIsNoPortIsRefusedByTheNameOfItsVariable() {
        assertThatThrownBy(() -> PortPlan.from(Map.of("UPLIFT_KAFKA_PORT", "eighty")))
                .isInstanceOf(ServerException.class)
                .hasMessageContaining("UPLIFT_KAFKA_PORT is eighty");
    }

    @Test
    void aPortInUseIsNamedWithWhatWantsItAndTheWayOut() throws Exception {
        int port = Ports.free();
        try (ServerSocket taken = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            // given
            PortPlan plan = PortPlan.from(Map.of("UPLIFT_FINANCE_PORT", Integer.toString(taken.getLocalPort())));
            var everything = EnumSet.allOf(Service.class);

            // when, then
            assertThatThrownBy(() -> plan.requireFree(everything))
                    .isInstanceOf(ServerException.class)
                    .hasMessageContaining("in use");
        }
    }

    @Test
    void theFreePortsAreFreeAndDifferent() {
        // given
        PortPlan plan = PortPlan.free();

        // when, then
        assertThatCode(() -> plan.requireFree(EnumSet.allOf(Service.class))).doesNotThrowAnyException();
        assertThat(EnumSet.allOf(Service.class).stream().map(plan::of)).doesNotHaveDuplicates();
    }
}
