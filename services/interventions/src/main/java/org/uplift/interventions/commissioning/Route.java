package org.uplift.interventions.commissioning;

/**
 * By whom an intervention is delivered (field facts, section 0, step 3), in the order a trust tries them.
 *
 * <p>The design asks a later route for a reason why an earlier one would not do. Within the school comes first; once
 * support is commissioned from outside the school, the trust's own document puts school-to-school first, "then the
 * trust's specialist teachers or leaders, then external". So school-to-school is the natural first step of any
 * commissioning and its reason is optional, as in the platform's main journey, which proposes it without one; direct
 * trust and external support pass an earlier route over and have to say why.
 */
public enum Route {
    IN_SCHOOL(false),
    SCHOOL_TO_SCHOOL(false),
    DIRECT_TRUST(true),
    EXTERNAL(true);

    private final boolean needsReason;

    Route(boolean needsReason) {
        this.needsReason = needsReason;
    }

    boolean needsReason() {
        return needsReason;
    }
}
