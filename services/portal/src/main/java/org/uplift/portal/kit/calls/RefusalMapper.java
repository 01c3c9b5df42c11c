package org.uplift.portal.kit.calls;

import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.uplift.platform.problem.ProblemType;
import org.uplift.platform.problem.Problems;

/** Passes a service's refusal on where nothing in the portal had use for it. */
public class RefusalMapper {

    private final Problems problems;

    RefusalMapper(Problems problems) {
        this.problems = problems;
    }

    @ServerExceptionMapper
    public Response refused(ServiceRefusal refusal) {
        var problem = refusal.problem();
        var type = Arrays.stream(ProblemType.values())
                .filter(known -> known.uri().equals(problem.type()))
                .findFirst()
                .or(() -> Arrays.stream(ProblemType.values())
                        .filter(known -> known.status() == problem.status())
                        .findFirst())
                .orElse(ProblemType.INTERNAL);
        return problems.answer(type, problem.sentence(), problem.violations());
    }
}
