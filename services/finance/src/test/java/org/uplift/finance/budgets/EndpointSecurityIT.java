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
                        .allowed("finance")
                        .refused("school-leader")
                        .scoped(422),
                Endpoint.get("/api/budgets")
                        .allowed("trustee")
                        .refused("governor")
                        .answers(200),
                Endpoint.get("/api/budgets/{code}")
                        .at(code)
                        .allowed("budget-holder")
                        .refused("practitioner")
                        .scoped()
                        .answers(200),
                Endpoint.put("/api/budgets/{code}")
                        .at(code)
                        .body("""
                                {"name": "A", "amount": 100}""")
                        .allowed("finance")
                        .refused("budget-holder")
                        .scoped()
                        .answers(428),
                Endpoint.get("/api/budgets/{code}/commitments")
                        .at(code)
                        .allowed("school-leader")
                        .refused("improvement-partner")
                        .scoped()
                        .answers(200),
                Endpoint.get("/api/budgets/{code}/history")
                        .at(code)
                        .allowed("trust-executive")
                        .refused("governor")
                        .scoped()
                        .answers(200),
                Endpoint.get("/api/reconciliation")
                        .allowed("administrator")
                        .refused("finance")
                        .answers(200));
    }
}
