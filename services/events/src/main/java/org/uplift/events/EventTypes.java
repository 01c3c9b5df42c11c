package org.uplift.events;

import java.util.List;

/** Every event there is. Written from the contracts by ConstantsTest (make contracts); do not edit. */
public final class EventTypes {

    /** Days were delivered. */
    public static final EventType BOOKING_DELIVERED = new EventType("schools", "booking", "delivered");

    /** Days were refused. */
    public static final EventType BOOKING_REFUSED = new EventType("schools", "booking", "refused");

    /** Days were released. */
    public static final EventType BOOKING_RELEASED = new EventType("schools", "booking", "released");

    /** Days were reserved. */
    public static final EventType BOOKING_RESERVED = new EventType("schools", "booking", "reserved");

    /** A booking as it stands. */
    public static final EventType BOOKING_STATED = new EventType("schools", "booking", "stated");

    /** A budget changed. */
    public static final EventType BUDGET_CHANGED = new EventType("finance", "budget", "changed");

    /** A budget was set. */
    public static final EventType BUDGET_SET = new EventType("finance", "budget", "set");

    /** A budget as it stands. */
    public static final EventType BUDGET_STATED = new EventType("finance", "budget", "stated");

    /** Money was committed. */
    public static final EventType COMMITMENT_MADE = new EventType("finance", "commitment", "made");

    /** Money was refused. */
    public static final EventType COMMITMENT_REFUSED = new EventType("finance", "commitment", "refused");

    /** Money was released. */
    public static final EventType COMMITMENT_RELEASED = new EventType("finance", "commitment", "released");

    /** Money was spent. */
    public static final EventType COMMITMENT_SPENT = new EventType("finance", "commitment", "spent");

    /** A commitment as it stands. */
    public static final EventType COMMITMENT_STATED = new EventType("finance", "commitment", "stated");

    /** An inspection was recorded. */
    public static final EventType INSPECTION_RECORDED = new EventType("schools", "inspection", "recorded");

    /** An inspection as it stands. */
    public static final EventType INSPECTION_STATED = new EventType("schools", "inspection", "stated");

    /** An intervention was commissioned. */
    public static final EventType INTERVENTION_COMMISSIONED =
            new EventType("interventions", "intervention", "commissioned");

    /** An intervention was closed. */
    public static final EventType INTERVENTION_COMPLETED = new EventType("interventions", "intervention", "completed");

    /** An intervention was declined. */
    public static final EventType INTERVENTION_DECLINED = new EventType("interventions", "intervention", "declined");

    /** An intervention was paused. */
    public static final EventType INTERVENTION_PAUSED = new EventType("interventions", "intervention", "paused");

    /** An intervention was proposed. */
    public static final EventType INTERVENTION_PROPOSED = new EventType("interventions", "intervention", "proposed");

    /** An intervention was resumed. */
    public static final EventType INTERVENTION_RESUMED = new EventType("interventions", "intervention", "resumed");

    /** A review was held. */
    public static final EventType INTERVENTION_REVIEWED = new EventType("interventions", "intervention", "reviewed");

    /** Delivery started. */
    public static final EventType INTERVENTION_STARTED = new EventType("interventions", "intervention", "started");

    /** An intervention as it stands. */
    public static final EventType INTERVENTION_STATED = new EventType("interventions", "intervention", "stated");

    /** An intervention was stopped. */
    public static final EventType INTERVENTION_STOPPED = new EventType("interventions", "intervention", "stopped");

    /** A need was met. */
    public static final EventType NEED_MET = new EventType("interventions", "need", "met");

    /** A need was recorded. */
    public static final EventType NEED_RECORDED = new EventType("interventions", "need", "recorded");

    /** A need as it stands. */
    public static final EventType NEED_STATED = new EventType("interventions", "need", "stated");

    /** A draft board pack was changed. */
    public static final EventType PACK_CHANGED = new EventType("reporting", "pack", "changed");

    /** A board pack was drafted. */
    public static final EventType PACK_DRAFTED = new EventType("reporting", "pack", "drafted");

    /** A board pack was published. */
    public static final EventType PACK_PUBLISHED = new EventType("reporting", "pack", "published");

    /** A board pack as it stands. */
    public static final EventType PACK_STATED = new EventType("reporting", "pack", "stated");

    /** A person changed. */
    public static final EventType PERSON_CHANGED = new EventType("schools", "person", "changed");

    /** A person was erased. */
    public static final EventType PERSON_ERASED = new EventType("schools", "person", "erased");

    /** A person was recorded. */
    public static final EventType PERSON_RECORDED = new EventType("schools", "person", "recorded");

    /** A person as they stand. */
    public static final EventType PERSON_STATED = new EventType("schools", "person", "stated");

    /** A kind of post changed. */
    public static final EventType POST_KIND_CHANGED = new EventType("schools", "post-kind", "changed");

    /** A kind of post was recorded. */
    public static final EventType POST_KIND_RECORDED = new EventType("schools", "post-kind", "recorded");

    /** A kind of post as it stands. */
    public static final EventType POST_KIND_STATED = new EventType("schools", "post-kind", "stated");

    /** A practice was decided on. */
    public static final EventType PRACTICE_DECIDED = new EventType("codesign", "practice", "decided");

    /** A practice was proposed. */
    public static final EventType PRACTICE_PROPOSED = new EventType("codesign", "practice", "proposed");

    /** A practice as it stands. */
    public static final EventType PRACTICE_STATED = new EventType("codesign", "practice", "stated");

    /** A school changed. */
    public static final EventType SCHOOL_CHANGED = new EventType("schools", "school", "changed");

    /** A school was registered. */
    public static final EventType SCHOOL_REGISTERED = new EventType("schools", "school", "registered");

    /** A school as it stands. */
    public static final EventType SCHOOL_STATED = new EventType("schools", "school", "stated");

    /** A sign-in ended. */
    public static final EventType SIGN_IN_ENDED = new EventType("schools", "sign-in", "ended");

    /** A sign-in was linked. */
    public static final EventType SIGN_IN_LINKED = new EventType("schools", "sign-in", "linked");

    /** A sign-in was resumed. */
    public static final EventType SIGN_IN_RESUMED = new EventType("schools", "sign-in", "resumed");

    /** A sign-in as it stands. */
    public static final EventType SIGN_IN_STATED = new EventType("schools", "sign-in", "stated");

    /** A sign-in was suspended. */
    public static final EventType SIGN_IN_SUSPENDED = new EventType("schools", "sign-in", "suspended");

    /** A team changed. */
    public static final EventType TEAM_CHANGED = new EventType("codesign", "team", "changed");

    /** A team was formed. */
    public static final EventType TEAM_FORMED = new EventType("codesign", "team", "formed");

    /** A team as it stands. */
    public static final EventType TEAM_STATED = new EventType("codesign", "team", "stated");

    private EventTypes() {}

    /** All of them, by their full names. */
    public static List<EventType> all() {
        return List.of(
                PRACTICE_DECIDED,
                PRACTICE_PROPOSED,
                PRACTICE_STATED,
                TEAM_CHANGED,
                TEAM_FORMED,
                TEAM_STATED,
                BUDGET_CHANGED,
                BUDGET_SET,
                BUDGET_STATED,
                COMMITMENT_MADE,
                COMMITMENT_REFUSED,
                COMMITMENT_RELEASED,
                COMMITMENT_SPENT,
                COMMITMENT_STATED,
                INTERVENTION_COMMISSIONED,
                INTERVENTION_COMPLETED,
                INTERVENTION_DECLINED,
                INTERVENTION_PAUSED,
                INTERVENTION_PROPOSED,
                INTERVENTION_RESUMED,
                INTERVENTION_REVIEWED,
                INTERVENTION_STARTED,
                INTERVENTION_STATED,
                INTERVENTION_STOPPED,
                NEED_MET,
                NEED_RECORDED,
                NEED_STATED,
                PACK_CHANGED,
                PACK_DRAFTED,
                PACK_PUBLISHED,
                PACK_STATED,
                BOOKING_DELIVERED,
                BOOKING_REFUSED,
                BOOKING_RELEASED,
                BOOKING_RESERVED,
                BOOKING_STATED,
                INSPECTION_RECORDED,
                INSPECTION_STATED,
                PERSON_CHANGED,
                PERSON_ERASED,
                PERSON_RECORDED,
                PERSON_STATED,
                POST_KIND_CHANGED,
                POST_KIND_RECORDED,
                POST_KIND_STATED,
                SCHOOL_CHANGED,
                SCHOOL_REGISTERED,
                SCHOOL_STATED,
                SIGN_IN_ENDED,
                SIGN_IN_LINKED,
                SIGN_IN_RESUMED,
                SIGN_IN_STATED,
                SIGN_IN_SUSPENDED);
    }
}
