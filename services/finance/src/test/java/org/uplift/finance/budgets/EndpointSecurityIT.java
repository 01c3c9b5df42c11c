package org.uplift.finance.budgets;

import static org.uplift.finance.budgets.FinanceApi.HILLCREST;

import java.util.List;
import org.uplift.platform.testing.Endpoint;
import org.uplift.platform.testing.EndpointSecurity;
import org.uplift.platform.testing.UpliftIT;

@UpliftIT
class EndpointSecurityIT extends EndpointSecurity {

    @Override
    protected List<Endpoint> endpoints() {
        var code = FinanceApi.schoolBudget(HILLCREST, "100");
        return List.of(
                Endpoint.post("/api/budgets")
                        .body("""
                                {"code": "%s-new", "name": "A", "schoolUrn": %d, "year": "2026/27", "amount": 1}""".formatted(code, HILLCREST))
                        .allowed("FINANCE")
                        .refused("HEAD")
                        .scoped(422),
                Endpoint.get("/api/budgets")
                        .allowed("TRUSTEE")
                        .refused("PARTNER")
                        .answers(200),
                Endpoint.get("/api/budgets/{code}")
                        .at(code)
                        .allowed("BUDGET_HOLDER")
                        .refused("PRACTITIONER")
                        .scoped()
                        .answers(200),
                Endpoint.put("/api/budgets/{code}")
                        .at(code)
                        .body("""
                                {"name": "A", "amount": 100}""")
                        .allowed("FINANCE")
                        .refused("BUDGET_HOLDER")
                        .scoped()
                        .answers(428),
                Endpoint.get("/api/budgets/{code}/commitments")
                        .at(code)
                        .allowed("HEAD")
                        .refused("PARTNER")
                        .scoped()
                        .answers(200),
                Endpoint.get("/api/budgets/{code}/history")
                        .at(code)
                        .allowed("DIRECTOR")
                        .refused("PARTNER")
                        .scoped()
                        .answers(200),
                Endpoint.get("/api/reconciliation")
                        .allowed("administrator")
                        .refused("FINANCE")
                        .answers(200));
    }
}
