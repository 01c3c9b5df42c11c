package org.uplift.reporting.packs;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.outbox.Announcement;

/** What is announced of packs. */
final class PackEvents {

    private PackEvents() {}

    private record Data(
            UUID packId,
            String title,
            LocalDate meetingOn,
            @Nullable Instant publishedAt,
            @Nullable String digest) {}

    static Announcement drafted(Pack pack) {
        return announcement("drafted", pack);
    }

    static Announcement changed(Pack pack) {
        return announcement("changed", pack);
    }

    static Announcement published(Pack pack) {
        return announcement("published", pack);
    }

    private static Announcement announcement(String happened, Pack pack) {
        var data = new Data(pack.id(), pack.title(), pack.meetingOn(), pack.publishedAt(), pack.digest());
        return new Announcement("pack", happened, data);
    }
}
