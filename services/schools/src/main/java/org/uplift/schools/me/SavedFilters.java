package org.uplift.schools.me;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.uplift.platform.access.Unscoped;
import org.uplift.schools.api.me.FilterRow;

/** The saved filters in the database. */
@ApplicationScoped
@Unscoped("Everybody sees their own filters and no school's data")
class SavedFilters implements PanacheRepositoryBase<SavedFilter, UUID> {

    private final EntityManager entities;

    SavedFilters(EntityManager entities) {
        this.entities = entities;
    }

    /** Keeps somebody's other requests waiting until this transaction ends, so that two at once are counted as two. */
    void lock(String identity) {
        entities.createNativeQuery(
                        "select cast(pg_advisory_xact_lock(hashtext('saved-filter ' || :identity)) as text)",
                        String.class)
                .setParameter("identity", identity)
                .getResultList();
    }

    List<FilterRow> of(String identity, Optional<String> list) {
        var query = entities.createQuery(
                        "from SavedFilter f where f.identity = :identity"
                                + (list.isPresent() ? " and f.list = :list" : "") + " order by f.list, lower(f.name)",
                        SavedFilter.class)
                .setParameter("identity", identity);
        list.ifPresent(named -> query.setParameter("list", named));
        return query.getResultStream().map(SavedFilter::view).toList();
    }

    void add(SavedFilter filter) {
        entities.persist(filter);
    }

    /** Says whether there was one. */
    boolean remove(String identity, UUID id) {
        return entities.createQuery("delete from SavedFilter f where f.identity = :identity and f.id = :id")
                        .setParameter("identity", identity)
                        .setParameter("id", id)
                        .executeUpdate()
                > 0;
    }

    /** Forgets all of somebody's filters, and the answers to their saving that are kept for repeated requests. */
    void removeAll(String identity) {
        entities.createQuery("delete from SavedFilter f where f.identity = :identity")
                .setParameter("identity", identity)
                .executeUpdate();
        entities.createNativeQuery(
                        "delete from idempotency_key where person = :identity and location like '%/api/me/filters/%'")
                .setParameter("identity", identity)
                .executeUpdate();
    }

    void pass(String from, String to) {
        entities.createQuery("update SavedFilter f set f.identity = :to where f.identity = :from")
                .setParameter("to", to)
                .setParameter("from", from)
                .executeUpdate();
    }
}
