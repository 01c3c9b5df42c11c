package org.uplift.codesign.practices;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.uplift.codesign.api.practices.PracticeRow;
import org.uplift.codesign.api.practices.PracticeSearch;
import org.uplift.platform.access.Unscoped;
import org.uplift.platform.api.ListRequest;
import org.uplift.platform.api.Page;
import org.uplift.platform.listing.Lists;

/** The practices kept. */
@ApplicationScoped
@Unscoped(
        "A practice is the trust's and holds none of a school's data: whoever may read practices may read all of them")
class Practices implements PanacheRepositoryBase<Practice, UUID> {

    private final Lists lists;

    Practices(Lists lists) {
        this.lists = lists;
    }

    /** The practice with its decisions. */
    Optional<Practice> find(UUID id) {
        return getEntityManager()
                .createQuery("from Practice p left join fetch p.decisions where p.practiceId = :id", Practice.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** The practice, its row locked until the transaction ends, so that two changes come one after the other. */
    Optional<Practice> lock(UUID id) {
        return Optional.ofNullable(getEntityManager().find(Practice.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    Page<PracticeRow> list(PracticeSearch search, ListRequest request) {
        return lists.page(PracticeList.LISTING, PracticeList.of(search), request);
    }
}
