package org.uplift.codesign.practice;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which practices a list shows; what is absent does not narrow it. */
public record PracticeSearch(
        @Parameter(
                description = "In any of these states: PROPOSED, DRAFTED, PILOTED, EVIDENCED, PUT_TO_EXECUTIVE,"
                        + " STANDARD, RECOMMENDED, DECLINED")
        @QueryParam("status")
        List<String> status,

        @Parameter(description = "Of any of these teams") @QueryParam("team")
        List<UUID> team,

        @Parameter(description = "Words of the title, the summary or the team's name") @QueryParam("q") @Nullable
        String q) {}
