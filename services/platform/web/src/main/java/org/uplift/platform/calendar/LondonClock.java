package org.uplift.platform.calendar;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneId;

/** The clock every service is given: a day begins at midnight in London. */
public class LondonClock {

    public static final ZoneId ZONE = ZoneId.of("Europe/London");

    @Produces
    @Singleton
    Clock clock() {
        return Clock.system(ZONE);
    }
}
