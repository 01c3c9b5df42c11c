package org.uplift.interventions.commissioning;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which interventions a list shows; what is absent does not narrow it. */
public record InterventionSearch(
        @Parameter(description = "At any of these schools") @QueryParam("school")
        List<Integer> school,

        @Parameter(
                description = "In any of these states: PROPOSED, COMMISSIONED, IN_DELIVERY, PAUSED, COMPLETED,"
                        + " STOPPED, DECLINED")
        @QueryParam("status")
        List<String> status,

        @Parameter(description = "In any of these strands: GOVERNANCE, LEADERSHIP, SUBJECT, SEND, ICT, FINANCE")
        @QueryParam("strand")
        List<String> strand,

        @Parameter(description = "By any of these routes: IN_SCHOOL, SCHOOL_TO_SCHOOL, DIRECT_TRUST, EXTERNAL")
        @QueryParam("route")
        List<String> route,

        @Parameter(description = "That serve this need") @QueryParam("need") @Nullable
        UUID need,

        @Parameter(description = "Where this person gives support") @QueryParam("person") @Nullable
        UUID person,

        @Parameter(description = "That this budget pays for") @QueryParam("budget") @Nullable
        String budget,

        @Parameter(description = "Whose review is OVERDUE, or DUE from today within 14 days") @QueryParam("review")
        List<String> review,

        @Parameter(description = "Only those commissioned, in delivery or paused")
        @QueryParam("live")
        @DefaultValue("false")
        boolean live,

        @Parameter(description = "Words of the summary, the subject or the school's name") @QueryParam("q") @Nullable
        String q) {

    /** How soon the next review has to be for an intervention to count as {@link ReviewDue#DUE}. */
    static final int DUE_WITHIN_DAYS = 14;

    /** When the next review of an intervention under way is due. */
    enum ReviewDue {
        /** Before today. */
        OVERDUE,
        /** From today, within {@link #DUE_WITHIN_DAYS}. */
        DUE
    }
}
