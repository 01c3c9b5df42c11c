package org.uplift.local.journeys;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.uplift.local.Service;

/**
 * Two of every service under load, and anything of it killed or away at any moment: afterwards nothing is lost, doubled or
 * overbooked. Ten kills and each kind of absence once; {@code make chaos} does 150 and stays away longer.
 */
class ChaosIT {

    private static final Path FOLDER = Path.of("target/chaos").toAbsolutePath();
    private static final int MOST_AT_ONCE = 12;
    private static final int MOST_BETWEEN_ABSENCES = 25;
    private static final int USUAL_KILLS = 10;
    private static final int KILLS =
            setting("UPLIFT_CHAOS_KILLS").map(Integer::parseInt).orElse(USUAL_KILLS);
    private static final long SEED =
            setting("UPLIFT_CHAOS_SEED").map(Long::parseLong).orElse(20_261_128L);

    /** An event that alone keeps failing is set aside after two minutes, so nothing settles later than that. */
    private static final Duration SETTLED = Duration.ofMinutes(4);

    @Test
    void whateverIsKilledOrAwayNothingIsLostOrDoubledOrOverbooked() throws Exception {
        // given
        try (Trust trust = Trust.in(FOLDER)) {
            var others = Stream.of(Service.values())
                    .filter(Service::hasDatabase)
                    .map(trust.platform()::startAnother)
                    .toList();
            var disturbances = new Disturbances(trust.processes(), others, SEED, lengths());

            // when
            try (var promises = Promises.begin(trust)) {
                disturb(disturbances);
                promises.close();

                // then
                tell(promises.told());
                trust.awaitReconciled(SETTLED);
                trust.assertThatNoLetterIsOpen();
                promises.assertKept();
            }
        }
    }

    private static void disturb(Disturbances disturbances) throws InterruptedException, SQLException {
        int between = Math.max(1, Math.min(KILLS / disturbances.kindsOfAbsence(), MOST_BETWEEN_ABSENCES));
        int absences = 0;
        int kills = 0;
        while (kills < KILLS) {
            // one after the other where there are few; many leave no time for that, and strike together
            int atOnce = KILLS > USUAL_KILLS ? 1 + kills % MOST_AT_ONCE : 1;
            kills += atOnce;
            tell("%d %s".formatted(kills, disturbances.kill(atOnce)));
            if (kills / between > absences) {
                tell("%d %s".formatted(kills, disturbances.takeAway(absences++)));
            }
        }
    }

    private static Disturbances.Lengths lengths() {
        return KILLS > USUAL_KILLS ? Disturbances.Lengths.LONG : Disturbances.Lengths.SHORT;
    }

    private static void tell(String what) {
        System.out.println("  chaos, seed " + SEED + ": " + what);
    }

    private static Optional<String> setting(String name) {
        return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isBlank());
    }
}
