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
                Endpoint.post("/api/teams").allowed("THEME_LEADER").refused("HEAD"),
                Endpoint.get("/api/teams").allowed("TRUSTEE").answers(200),
                Endpoint.get("/api/teams/{id}").at(team).allowed("PARTNER").answers(200),
                Endpoint.put("/api/teams/{id}").at(team).allowed("DIRECTOR"),
                Endpoint.get("/api/teams/{id}/history").at(team).allowed("HEAD").answers(200),
                Endpoint.post("/api/practices").allowed("HEAD"),
                Endpoint.get("/api/practices").allowed("service").answers(200),
                Endpoint.get("/api/practices/{id}")
                        .at(practice)
                        .allowed("TRUSTEE")
                        .answers(200),
                Endpoint.post("/api/practices/{id}/decisions").at(practice).allowed("DEPUTY"),
                Endpoint.get("/api/practices/{id}/history")
                        .at(practice)
                        .allowed("PRACTITIONER")
                        .answers(200));
    }
}
