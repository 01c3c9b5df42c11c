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
                Endpoint.get("/api/schools").allowed("GOVERNOR"),
                Endpoint.get("/api/schools/{urn}").at(urn).allowed("GOVERNOR"),
                Endpoint.get("/api/schools/{urn}/history").at(urn).allowed("GOVERNOR"),
                Endpoint.put("/api/schools/{urn}/hub")
                        .at(urn)
                        .allowed("administrator")
                        .refused("DIRECTOR"),
                Endpoint.post("/api/schools/imports")
                        .query("dryRun=true")
                        .body(
                                GiasSample.oldLayout()
                                        .school(urn, "Secured school", "")
                                        .text(),
                                "text/csv")
                        .allowed("administrator")
                        .refused("DIRECTOR")
                        .answers(201),
                Endpoint.get("/api/schools/imports").allowed("administrator").refused("DIRECTOR"),
                Endpoint.get("/api/schools/imports/{id}")
                        .at(NOTHING)
                        .allowed("administrator")
                        .refused("DIRECTOR")
                        .answers(404),
                Endpoint.get("/api/schools/imports/{id}/rows")
                        .at(NOTHING)
                        .allowed("administrator")
                        .refused("DIRECTOR")
                        .answers(404),
                Endpoint.post("/api/schools/imports/{id}/apply")
                        .at(NOTHING)
                        .allowed("administrator")
                        .refused("DIRECTOR")
                        .answers(404),
                Endpoint.get("/api/schools/inspections/frameworks").allowed("GOVERNOR"),
                Endpoint.get("/api/schools/{urn}/inspections").at(urn).allowed("GOVERNOR"),
                Endpoint.post("/api/schools/{urn}/inspections")
                        .at(urn)
                        .allowed("DIRECTOR")
                        .refused("HEAD")
                        .answers(422),
                Endpoint.get("/api/schools/{urn}/inspections/{id}")
                        .at(urn, inspection)
                        .allowed("GOVERNOR"),
                Endpoint.get("/api/schools/{urn}/inspections/{id}/history")
                        .at(urn, inspection)
                        .allowed("GOVERNOR"),
                Endpoint.get("/api/schools/choices").allowed("GOVERNOR"),
                Endpoint.get("/api/hubs").allowed("GOVERNOR"),
                Endpoint.get("/api/capacity/me").allowed("BUDGET_HOLDER").answers(404),
                Endpoint.get("/api/me").allowed("BUDGET_HOLDER"),
                Endpoint.get("/api/me/filters").allowed("BUDGET_HOLDER"),
                Endpoint.post("/api/me/filters").allowed("BUDGET_HOLDER").answers(422),
                Endpoint.delete("/api/me/filters/{id}")
                        .at(NOTHING)
                        .allowed("BUDGET_HOLDER")
                        .answers(404),
                Endpoint.get("/api/people").allowed("GOVERNOR"),
                Endpoint.post("/api/people").allowed("OFFICE").refused("DIRECTOR"),
                Endpoint.get("/api/people/{id}").at(person).allowed("GOVERNOR"),
                Endpoint.put("/api/people/{id}").at(person).allowed("OFFICE").refused("DIRECTOR"),
                Endpoint.post("/api/people/{id}/erase")
                        .at(NOTHING)
                        .allowed("OFFICE")
                        .refused("DIRECTOR")
                        .answers(404),
                Endpoint.get("/api/people/{id}/history")
                        .at(person)
                        .allowed("OFFICE")
                        .refused("DIRECTOR")
                        .scoped(),
                Endpoint.get("/api/people/{id}/sign-in")
                        .at(person)
                        .allowed("OFFICE")
                        .refused("DIRECTOR")
                        .scoped(),
                Endpoint.post("/api/people/{id}/sign-in/invite")
                        .at(person)
                        .allowed("OFFICE")
                        .refused("DIRECTOR")
                        .scoped(),
                Endpoint.post("/api/people/{id}/sign-in/one-time-password")
                        .at(person)
                        .allowed("OFFICE")
                        .refused("DIRECTOR")
                        .answers(422),
                Endpoint.post("/api/people/{id}/sign-in/disable")
                        .at(person)
                        .allowed("OFFICE")
                        .refused("DIRECTOR")
                        .answers(422),
                Endpoint.post("/api/people/{id}/sign-in/enable")
                        .at(person)
                        .allowed("OFFICE")
                        .refused("DIRECTOR")
                        .answers(422),
                Endpoint.post("/api/people/{id}/sign-in/end")
                        .at(person)
                        .allowed("OFFICE")
                        .refused("DIRECTOR")
                        .answers(422),
                Endpoint.post("/api/people/{id}/sign-in/relink")
                        .at(person)
                        .allowed("administrator")
                        .refused("OFFICE")
                        .answers(422),
                Endpoint.get("/api/people/approvals").allowed("CEO").refused("OFFICE"),
                Endpoint.get("/api/people/approvals/{id}")
                        .at(NOTHING)
                        .allowed("CEO")
                        .refused("OFFICE")
                        .answers(404),
                Endpoint.post("/api/people/approvals/{id}/approve")
                        .at(NOTHING)
                        .allowed("CEO")
                        .refused("OFFICE")
                        .answers(404),
                Endpoint.post("/api/people/approvals/{id}/turn-down")
                        .at(NOTHING)
                        .body("{\"reason\": \"A test\"}")
                        .allowed("CEO")
                        .refused("OFFICE")
                        .answers(404),
                Endpoint.get("/api/capacity/matches")
                        .query("strand=SEND&receiver=" + urn)
                        .allowed("HEAD")
                        .refused("FINANCE")
                        .scoped(422),
                Endpoint.get("/api/capacity/people/{id}")
                        .at(person)
                        .allowed("HEAD")
                        .refused("GOVERNOR")
                        .scoped(),
                Endpoint.get("/api/capacity/schools/{urn}")
                        .at(urn)
                        .allowed("HEAD")
                        .refused("GOVERNOR")
                        .scoped(),
                Endpoint.get("/api/post-kinds").allowed("GOVERNOR"),
                Endpoint.post("/api/post-kinds")
                        .allowed("administrator")
                        .refused("OFFICE")
                        .answers(422),
                Endpoint.get("/api/post-kinds/{code}").at("HEAD").allowed("GOVERNOR"),
                Endpoint.put("/api/post-kinds/{code}")
                        .at("HEAD")
                        .allowed("administrator")
                        .refused("OFFICE")
                        .answers(422),
                Endpoint.get("/api/post-kinds/{code}/history")
                        .at("HEAD")
                        .allowed("administrator")
                        .refused("OFFICE"),
                Endpoint.get("/api/reconciliation").allowed("administrator").refused("DIRECTOR"));
    }
}
