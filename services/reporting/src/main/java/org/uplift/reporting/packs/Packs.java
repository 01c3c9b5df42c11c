package org.uplift.reporting.packs;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.uplift.platform.access.Scope;
import org.uplift.platform.access.Unscoped;

/** The packs. A pack tells of the whole trust, so nobody sees one who does not see the whole trust. */
@ApplicationScoped
class Packs implements PanacheRepositoryBase<Pack, UUID> {

    Optional<Pack> inReach(Scope scope, UUID id) {
        return scope.wholeTrust() ? findByIdOptional(id) : Optional.empty();
    }

    /** Packs by meeting, the latest first, from after a given one. */
    List<PackSummary> list(Scope scope, LocalDate beforeMeeting, UUID beforeId, int limit) {
        if (!scope.wholeTrust()) {
            return List.of();
        }
        return find("""
                        select pack.id, pack.title, pack.meetingOn, pack.status, pack.publishedAt from Pack pack
                        where pack.meetingOn < ?1 or (pack.meetingOn = ?1 and pack.id < ?2)
                        order by pack.meetingOn desc, pack.id desc
                        """, beforeMeeting, beforeId)
                .project(PackSummary.class)
                .page(0, limit)
                .list();
    }

    Optional<PackDocument> document(Scope scope, UUID id) {
        return scope.wholeTrust()
                ? Optional.ofNullable(getEntityManager().find(PackDocument.class, id))
                : Optional.empty();
    }

    @Unscoped("Stores a pack; returns nothing.")
    void add(Pack pack) {
        persist(pack);
    }

    @Unscoped("Stores a pack's document; returns nothing.")
    void add(PackDocument document) {
        getEntityManager().persist(document);
    }
}
