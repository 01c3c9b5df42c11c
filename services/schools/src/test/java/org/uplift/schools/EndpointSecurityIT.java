package org.uplift.schools;

import java.util.List;
import org.uplift.platform.testing.Endpoint;
import org.uplift.platform.testing.EndpointSecurity;
import org.uplift.platform.testing.UpliftIT;

@UpliftIT
class EndpointSecurityIT extends EndpointSecurity {

    private static final String NOTHING = "00000000-0000-7000-8000-000000000000";

    @Override
    protected List<Endpoint> endpoints() {
        var urn = Trust.school("Secured school");
        var person = Trust.teacher("Secured", urn, 6);
        return List.of(
                Endpoint.get("/api/schools").allowed("governor"),
                Endpoint.get("/api/schools/{urn}").at(urn).allowed("governor").scoped(),
                Endpoint.get("/api/schools/{urn}/history")
                        .at(urn)
                        .allowed("governor")
                        .scoped(),
                Endpoint.put("/api/schools/{urn}/hub")
                        .at(urn)
                        .allowed("administrator")
                        .refused("trust-executive"),
                Endpoint.post("/api/schools/imports")
                        .query("dryRun=true")
                        .body(
                                GiasSample.oldLayout()
                                        .school(urn, "Secured school", "")
                                        .text(),
                                "text/csv")
                        .allowed("administrator")
                        .refused("trust-executive")
                        .answers(201),
                Endpoint.get("/api/schools/imports").allowed("administrator").refused("trust-executive"),
                Endpoint.get("/api/schools/imports/{id}")
                        .at(NOTHING)
                        .allowed("administrator")
                        .refused("trust-executive")
                        .answers(404),
                Endpoint.get("/api/people").allowed("finance").refused("governor"),
                Endpoint.post("/api/people").allowed("trust-executive").refused("school-leader"),
                Endpoint.get("/api/people/{id}")
                        .at(person)
                        .allowed("school-leader")
                        .refused("trustee")
                        .scoped(),
                Endpoint.put("/api/people/{id}")
                        .at(person)
                        .allowed("trust-executive")
                        .refused("school-leader"),
                Endpoint.post("/api/people/{id}/erase")
                        .at(NOTHING)
                        .allowed("trust-executive")
                        .refused("school-leader")
                        .answers(404),
                Endpoint.get("/api/people/{id}/history")
                        .at(person)
                        .allowed("trust-executive")
                        .refused("school-leader")
                        .scoped(),
                Endpoint.get("/api/capacity/matches")
                        .query("strand=SEND&receiver=" + urn)
                        .allowed("school-leader")
                        .refused("finance")
                        .scoped(422),
                Endpoint.get("/api/capacity/people/{id}")
                        .at(person)
                        .allowed("school-leader")
                        .refused("governor")
                        .scoped(),
                Endpoint.get("/api/capacity/schools/{urn}")
                        .at(urn)
                        .allowed("school-leader")
                        .refused("governor")
                        .scoped(),
                Endpoint.get("/api/reconciliation").allowed("administrator").refused("trust-executive"));
    }
}
