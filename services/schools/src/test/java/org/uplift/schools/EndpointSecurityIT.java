package org.uplift.schools;

import java.time.LocalDate;
import java.util.List;
import org.uplift.platform.testing.Endpoint;
import org.uplift.platform.testing.EndpointSecurity;
import org.uplift.platform.testing.UpliftIT;

@UpliftIT
class EndpointSecurityIT extends EndpointSecurity {

    private static final String NOTHING = "00000000-0000-7000-8000-000000000000";

    /** The table is asked for more than once, and a school is inspected once a day. */
    private int inspections;

    @Override
    protected List<Endpoint> endpoints() {
        var urn = Trust.school("Secured school");
        var person = Trust.teacher("Secured", urn, 6);
        var inspection = Trust.inspected(urn, LocalDate.of(2026, 3, 10).minusDays(inspections++));
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
                Endpoint.get("/api/schools/imports/{id}/rows")
                        .at(NOTHING)
                        .allowed("administrator")
                        .refused("trust-executive")
                        .answers(404),
                Endpoint.post("/api/schools/imports/{id}/apply")
                        .at(NOTHING)
                        .allowed("administrator")
                        .refused("trust-executive")
                        .answers(404),
                Endpoint.get("/api/schools/inspections/frameworks").allowed("governor"),
                Endpoint.get("/api/schools/{urn}/inspections")
                        .at(urn)
                        .allowed("governor")
                        .scoped(),
                Endpoint.post("/api/schools/{urn}/inspections")
                        .at(urn)
                        .allowed("trust-executive")
                        .refused("school-leader")
                        .answers(422),
                Endpoint.get("/api/schools/{urn}/inspections/{id}")
                        .at(urn, inspection)
                        .allowed("governor")
                        .scoped(),
                Endpoint.get("/api/schools/{urn}/inspections/{id}/history")
                        .at(urn, inspection)
                        .allowed("governor")
                        .scoped(),
                Endpoint.get("/api/schools/choices").allowed("governor"),
                Endpoint.get("/api/hubs").allowed("governor"),
                Endpoint.get("/api/capacity/me").allowed("budget-holder").answers(404),
                Endpoint.get("/api/me").allowed("budget-holder"),
                Endpoint.get("/api/me/filters").allowed("budget-holder"),
                Endpoint.post("/api/me/filters").allowed("budget-holder").answers(422),
                Endpoint.delete("/api/me/filters/{id}")
                        .at(NOTHING)
                        .allowed("budget-holder")
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
