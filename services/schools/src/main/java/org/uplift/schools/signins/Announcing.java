package org.uplift.schools.signins;

import jakarta.enterprise.context.ApplicationScoped;
import org.uplift.events.EventType;
import org.uplift.events.EventTypes;
import org.uplift.platform.appointments.AccessSignIns;
import org.uplift.platform.outbox.Announcement;
import org.uplift.platform.outbox.Outbox;

/** Tells every service whose sign-in is whose: the others by event, this one in the transaction itself. */
@ApplicationScoped
class Announcing {

    private final Outbox outbox;
    private final AccessSignIns copies;

    Announcing(Outbox outbox, AccessSignIns copies) {
        this.outbox = outbox;
        this.copies = copies;
    }

    /** Call it last. Of a sign-in that was never linked there is nothing to tell. */
    void told(PersonSignIn signIn, EventType what) {
        if (signIn.owner().isEmpty() && !what.equals(EventTypes.SIGN_IN_ENDED)) {
            return;
        }
        var event = signIn.event();
        outbox.record(signIn, new Announcement(what, event));
        copies.known(event.personId(), event.issuer(), event.subject(), event.active(), signIn.version());
    }
}
