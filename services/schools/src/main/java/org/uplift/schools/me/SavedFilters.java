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
    void lock(String owner) {
        entities.createNativeQuery(
                        "select cast(pg_advisory_xact_lock(hashtext('saved-filter ' || :owner)) as text)", String.class)
                .setParameter("owner", owner)
                .getResultList();
    }

    List<FilterRow> of(String owner, Optional<String> list) {
        var query = entities.createQuery(
                        "from SavedFilter f where f.owner = :owner" + (list.isPresent() ? " and f.list = :list" : "")
                                + " order by f.list, lower(f.name)",
                        SavedFilter.class)
                .setParameter("owner", owner);
        list.ifPresent(named -> query.setParameter("list", named));
        return query.getResultStream().map(SavedFilter::view).toList();
    }

    void add(SavedFilter filter) {
        entities.persist(filter);
    }

    /** Says whether there was one. */
    boolean remove(String owner, UUID id) {
        var removed = entities.createQuery("delete from SavedFilter f where f.owner = :owner and f.id = :id")
                        .setParameter("owner", owner)
                        .setParameter("id", id)
                        .executeUpdate()
                > 0;
        if (removed) {
            entities.createNativeQuery("delete from idempotency_key where location like '%/api/me/filters/' || :id")
                    .setParameter("id", id.toString())
                    .executeUpdate();
        }
        return removed;
    }

    /** Forgets all of somebody's filters, and the answers to their saving that are kept for repeated requests. */
    void removeAll(String owner) {
        entities.createNativeQuery("""
                        delete from idempotency_key k using saved_filter f
                         where f.owner = :owner and k.location like '%/api/me/filters/' || f.id""").setParameter("owner", owner).executeUpdate();
        entities.createQuery("delete from SavedFilter f where f.owner = :owner")
                .setParameter("owner", owner)
                .executeUpdate();
    }

    /** Gives somebody's filters to somebody else, who keeps their own where both have one of a name. */
    void pass(String from, String to) {
        entities.createQuery("""
                        update SavedFilter f set f.owner = :to
                        where f.owner = :from
                          and not exists (select 1 from SavedFilter own
                                          where own.owner = :to and own.list = f.list and lower(own.name) = lower(f.name))""")
                .setParameter("to", to)
                .setParameter("from", from)
                .executeUpdate();
        removeAll(from);
    }
}
