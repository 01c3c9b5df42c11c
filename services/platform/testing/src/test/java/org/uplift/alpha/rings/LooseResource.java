package org.uplift.alpha.rings;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.Date;
import org.uplift.alpha.money.Purse;
import org.uplift.beta.Neighbour;
import org.uplift.events.EventType;

/** Breaks the rest. */
@Path("/loose")
public class LooseResource {

    record Inscription(String text) {}

    @Inject
    LooseRings rings;

    Purse purse = new Purse();

    EventType madeUp = new EventType("alpha", "ring", "lost");

    public String get() {
        return rings.findById(1L) + new Date(0).toString() + LocalDate.now() + Neighbour.NAME.length();
    }

    void twice() throws InterruptedException {
        QuarkusTransaction.requiringNew().run(() -> rings.findById(2L));
        Thread.sleep(1);
    }

    String inscribe(@Valid Inscription inscription) {
        return inscription.text();
    }
}
