package org.uplift.interventions.api.commissioning;

import org.uplift.platform.api.Labelled;

/**
 * By whom an intervention is delivered (field facts, section 0, step 3), in the order a trust tries them.
 *
 * <p>The design asks a later route for a reason why an earlier one would not do. Within the school comes first; once
 * support is commissioned from outside the school, the trust's own document puts school-to-school first, "then the
 * trust's specialist teachers or leaders, then external". So school-to-school is the natural first step of any
 * commissioning and its reason is optional, as in the platform's main journey, which proposes it without one; direct
 * trust and external support pass an earlier route over and have to say why.
 */
public enum Route implements Labelled {
    IN_SCHOOL("Within the school", "The school itself", false),
    SCHOOL_TO_SCHOOL("School to school", "Another of our schools", false),
    DIRECT_TRUST("Direct from the trust", "The trust's own specialists", true),
    EXTERNAL("External", "Somebody from outside the trust", true);

    private final String label;
    private final String who;
    private final boolean needsReason;

    Route(String label, String who, boolean needsReason) {
        this.label = label;
        this.who = who;
        this.needsReason = needsReason;
    }

    @Override
    public String label() {
        return label;
    }

    /** Who gives the support, as an answer to that question. */
    public String who() {
        return who;
    }

    public boolean needsReason() {
        return needsReason;
    }
}
