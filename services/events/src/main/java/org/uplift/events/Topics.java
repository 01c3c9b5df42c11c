package org.uplift.events;

import java.util.Set;

/** Every topic there is. Written from the contracts by ConstantsTest (make contracts); do not edit. */
public final class Topics {

    public static final String BOOKING = "uplift.schools.booking.v1";
    public static final String BUDGET = "uplift.finance.budget.v1";
    public static final String COMMITMENT = "uplift.finance.commitment.v1";
    public static final String INSPECTION = "uplift.schools.inspection.v1";
    public static final String INTERVENTION = "uplift.interventions.intervention.v1";
    public static final String NEED = "uplift.interventions.need.v1";
    public static final String PACK = "uplift.reporting.pack.v1";
    public static final String PERSON = "uplift.schools.person.v1";
    public static final String POST_KIND = "uplift.schools.post-kind.v1";
    public static final String PRACTICE = "uplift.codesign.practice.v1";
    public static final String SCHOOL = "uplift.schools.school.v1";
    public static final String SIGN_IN = "uplift.schools.sign-in.v1";
    public static final String TEAM = "uplift.codesign.team.v1";

    private Topics() {}

    public static Set<String> all() {
        return Set.of(
                BOOKING,
                BUDGET,
                COMMITMENT,
                INSPECTION,
                INTERVENTION,
                NEED,
                PACK,
                PERSON,
                POST_KIND,
                PRACTICE,
                SCHOOL,
                SIGN_IN,
                TEAM);
    }
}
