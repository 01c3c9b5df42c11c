package org.uplift.reporting.packs;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplift.events.EventType;
import org.uplift.events.EventTypes;
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
        return announcement(EventTypes.PACK_DRAFTED, pack);
    }

    static Announcement changed(Pack pack) {
        return announcement(EventTypes.PACK_CHANGED, pack);
    }

    static Announcement published(Pack pack) {
        return announcement(EventTypes.PACK_PUBLISHED, pack);
    }

    private static Announcement announcement(EventType type, Pack pack) {
        return new Announcement(type, data(pack));
    }

    /** A pack as every event of it tells it. */
    static Object data(Pack pack) {
        return new Data(pack.id(), pack.title(), pack.meetingOn(), pack.publishedAt(), pack.digest());
    }
}
