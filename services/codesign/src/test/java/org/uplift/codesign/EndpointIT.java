package org.uplift.codesign;

import java.util.List;
import org.uplift.platform.testing.Endpoint;
import org.uplift.platform.testing.EndpointSecurity;
import org.uplift.platform.testing.UpliftIT;

/** Teams and practices are the trust's: no row belongs to a school. */
@UpliftIT
class EndpointIT extends EndpointSecurity {

    @Override
    protected List<Endpoint> endpoints() {
        var team = CodesignApi.team("Reading");
        var practice = CodesignApi.practice(team, "Fluency");
        return List.of(
                Endpoint.post("/api/teams").allowed("practitioner").refused("school-leader"),
                Endpoint.get("/api/teams")
                        .allowed("trustee")
                        .refused("governor")
                        .answers(200),
                Endpoint.get("/api/teams/{id}")
                        .at(team)
                        .allowed("improvement-partner")
                        .refused("finance")
                        .answers(200),
                Endpoint.put("/api/teams/{id}")
                        .at(team)
                        .allowed("trust-executive")
                        .refused("trustee"),
                Endpoint.get("/api/teams/{id}/history")
                        .at(team)
                        .allowed("school-leader")
                        .refused("budget-holder")
                        .answers(200),
                Endpoint.post("/api/practices").allowed("school-leader").refused("improvement-partner"),
                Endpoint.get("/api/practices")
                        .allowed("service")
                        .refused("governor")
                        .answers(200),
                Endpoint.get("/api/practices/{id}")
                        .at(practice)
                        .allowed("trustee")
                        .refused("finance")
                        .answers(200),
                Endpoint.post("/api/practices/{id}/decisions")
                        .at(practice)
                        .allowed("practitioner")
                        .refused("trustee"),
                Endpoint.get("/api/practices/{id}/history")
                        .at(practice)
                        .allowed("practitioner")
                        .refused("governor")
                        .answers(200));
    }
}
