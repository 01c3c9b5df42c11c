package org.uplift.codesign.teams;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which teams a list shows; what is absent does not narrow it. */
public record TeamSearch(
        @Parameter(
                description = "Of any of these kinds: CO_DESIGN_STRATEGY, SUBJECT, PHASE, TEACHING_AND_LEARNING,"
                        + " BEST_PRACTICE_NETWORK, TASK_AND_FINISH")
        @QueryParam("kind")
        List<String> kind,

        @Parameter(description = "Words of the name or the remit") @QueryParam("q") @Nullable
        String q,

        @Parameter(description = "That this person leads or is a member of") @QueryParam("member") @Nullable
        UUID member) {}
