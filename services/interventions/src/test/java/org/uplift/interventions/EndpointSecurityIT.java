package org.uplift.interventions;

import static org.uplift.interventions.InterventionCalls.NEITHER;
import static org.uplift.interventions.InterventionCalls.TODAY;

import java.util.List;
import java.util.UUID;
import org.uplift.platform.testing.Endpoint;
import org.uplift.platform.testing.EndpointSecurity;
import org.uplift.platform.testing.UpliftIT;

@UpliftIT
class EndpointSecurityIT extends EndpointSecurity {

    private static final int SCHOOL = 930_701;
    private static final String EXECUTIVE = "DIRECTOR";
    private static final String HEAD = "HEAD";

    @Override
    protected List<Endpoint> endpoints() {
        var need = InterventionCalls.need(SCHOOL);
        var intervention = InterventionCalls.proposed(need, NEITHER);
        var because = "{\"reason\": \"A test\"}";
        return List.of(
                Endpoint.post("/api/needs")
                        .body(InterventionCalls.needBody(SCHOOL))
                        .allowed(HEAD)
                        .refused("GOVERNOR")
                        .scoped(422)
                        .answers(201),
                Endpoint.get("/api/needs").allowed("service").refused("FINANCE").answers(200),
                Endpoint.get("/api/needs/{id}")
                        .at(need)
                        .allowed(HEAD)
                        .refused("PRACTITIONER")
                        .scoped()
                        .answers(200),
                Endpoint.get("/api/needs/{id}/history")
                        .at(need)
                        .allowed(HEAD)
                        .refused("TRUSTEE")
                        .scoped()
                        .answers(200),
                Endpoint.post("/api/interventions")
                        .body(InterventionCalls.proposal(need, NEITHER))
                        .allowed(HEAD)
                        .refused("PARTNER")
                        .scoped(422)
                        .answers(201),
                Endpoint.post("/api/interventions/check")
                        .body(InterventionCalls.proposal(need, NEITHER))
                        .allowed(HEAD)
                        .refused("PARTNER")
                        .scoped(422)
                        .answers(204),
                Endpoint.get("/api/interventions").allowed("FINANCE").answers(200),
                Endpoint.get("/api/interventions/{id}")
                        .at(intervention)
                        .allowed("GOVERNOR")
                        .scoped()
                        .answers(200),
                Endpoint.get("/api/interventions/{id}/history")
                        .at(intervention)
                        .allowed("TRUSTEE")
                        .scoped()
                        .answers(200),
                Endpoint.post("/api/interventions/{id}/reviews")
                        .at(intervention)
                        .body(InterventionCalls.review(TODAY, 50))
                        .allowed("PARTNER")
                        .refused("GOVERNOR")
                        .scoped()
                        .answers(201),
                Endpoint.post("/api/interventions/{id}/pause")
                        .at(InterventionCalls.proposed(need, NEITHER))
                        .body(because)
                        .allowed(EXECUTIVE)
                        .refused(HEAD)
                        .scoped()
                        .answers(200),
                Endpoint.post("/api/interventions/{id}/resume")
                        .at(paused(need))
                        .allowed(EXECUTIVE)
                        .refused("PRACTITIONER")
                        .scoped()
                        .answers(200),
                Endpoint.post("/api/interventions/{id}/stop")
                        .at(InterventionCalls.proposed(need, NEITHER))
                        .body(because)
                        .allowed(EXECUTIVE)
                        .refused("PARTNER")
                        .scoped()
                        .answers(200),
                Endpoint.post("/api/interventions/{id}/close")
                        .at(InterventionCalls.proposed(need, NEITHER))
                        .body(InterventionCalls.closing(TODAY, "PARTLY_WORKED"))
                        .allowed(EXECUTIVE)
                        .refused("FINANCE")
                        .scoped()
                        .answers(200),
                Endpoint.get("/api/reconciliation")
                        .allowed("administrator")
                        .refused(EXECUTIVE)
                        .answers(200));
    }

    private static Object paused(UUID need) {
        var intervention = InterventionCalls.proposed(need, NEITHER);
        InterventionCalls.act(intervention, "pause", "{\"reason\": \"A test\"}")
                .then()
                .statusCode(200);
        return intervention;
    }
}
