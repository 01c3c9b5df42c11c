package org.uplift.gateway.routes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.uplift.gateway.routes.Destination.OfPortal;
import org.uplift.gateway.routes.Destination.OfService;
import org.uplift.gateway.routes.Destination.Unknown;
import org.uplift.platform.services.Service;

class RouteTableTest {

    private final RouteTable routes = new RouteTable();

    @ParameterizedTest
    @CsvSource({
        "/api/schools, SCHOOLS",
        "/api/schools/116361, SCHOOLS",
        "/api/schools/imports, SCHOOLS",
        "/api/people, SCHOOLS",
        "/api/capacity/matches, SCHOOLS",
        "/api/hubs, SCHOOLS",
        "/api/me, SCHOOLS",
        "/api/me/filters, SCHOOLS",
        "/api/needs, INTERVENTIONS",
        "/api/interventions/1/reviews, INTERVENTIONS",
        "/api/budgets/SI-2026, FINANCE",
        "/api/teams, CODESIGN",
        "/api/practices/1/decisions, CODESIGN",
        "/api/dashboard, REPORTING",
        "/api/packs/1/publish, REPORTING",
        "/api/obligations, REPORTING",
        "/api/dead-letters/finance, FINANCE",
        "/api/restatements/finance, FINANCE",
        "/api/dead-letters/schools/1/replay, SCHOOLS",
        "/api/audit/denials/codesign, CODESIGN"
    })
    void each_path_has_its_service(String path, Service service) {
        assertThat(routes.destination(path)).isEqualTo(new OfService(service));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api",
                "/api/",
                "/api/pupils",
                "/api/schoolsandmore",
                "/api/dead-letters",
                "/api/dead-letters/gateway",
                "/api/audit/denials",
                "/api/audit/changes/schools",
                "/api/reconciliation/schools"
            })
    void anything_else_belongs_to_nobody(String path) {
        assertThat(routes.destination(path)).isEqualTo(new Unknown());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/home", "/apiary", "/schools/116361", "/live", "/api/reconciliation"})
    void pages_and_what_is_composed_of_several_services_are_the_portal_s(String path) {
        assertThat(routes.destination(path)).isEqualTo(new OfPortal());
    }
}
