package org.uplift.alpha.sound;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Clock;
import java.time.Instant;
import org.uplift.platform.access.Scope;
import org.uplift.platform.storage.OwnTransaction;

public class Ringing {

    private final Rings rings;
    private final Clock clock;

    Ringing(Rings rings, Clock clock) {
        this.rings = rings;
        this.clock = clock;
    }

    Instant ring(Scope scope) {
        rings.scoped(scope).forEach(rings::persist);
        return Instant.now(clock);
    }

    @OwnTransaction("None is under way")
    void ringAlone(Scope scope) {
        QuarkusTransaction.requiringNew().run(() -> ring(scope));
    }
}
