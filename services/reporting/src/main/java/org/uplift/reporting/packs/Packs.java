package org.uplift.reporting.packs;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.uplift.platform.access.Scope;
import org.uplift.platform.access.Unscoped;
import org.uplift.platform.api.ListRequest;
import org.uplift.platform.api.Page;
import org.uplift.platform.listing.Lists;
import org.uplift.reporting.api.packs.PackRow;
import org.uplift.reporting.api.packs.PackSearch;

/** The packs. A pack tells of the whole trust, so nobody sees one who does not see the whole trust. */
@ApplicationScoped
class Packs implements PanacheRepositoryBase<Pack, UUID> {

    private final Lists lists;

    Packs(Lists lists) {
        this.lists = lists;
    }

    Optional<Pack> inReach(Scope scope, UUID id) {
        return scope.wholeTrust() ? findByIdOptional(id) : Optional.empty();
    }

    /** One to change, its row locked until the transaction ends. */
    Optional<Pack> lock(Scope scope, UUID id) {
        return scope.wholeTrust()
                ? Optional.ofNullable(getEntityManager().find(Pack.class, id, LockModeType.PESSIMISTIC_WRITE))
                : Optional.empty();
    }

    Page<PackRow> list(PackSearch search, ListRequest request, Scope scope) {
        return scope.wholeTrust() ? lists.page(PackList.LISTING, PackList.of(search), request) : Page.empty(request);
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
