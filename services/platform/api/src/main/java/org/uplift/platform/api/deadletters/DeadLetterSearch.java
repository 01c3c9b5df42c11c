package org.uplift.platform.api.deadletters;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which dead letters a list shows; what is absent does not narrow it. */
public final class DeadLetterSearch {

    @Parameter(description = "What became of them")
    @QueryParam("status")
    public DeadLetter.@Nullable Status status;

    /** All of them. */
    public DeadLetterSearch() {}

    public DeadLetterSearch(DeadLetter.@Nullable Status status) {
        this.status = status;
    }
}
