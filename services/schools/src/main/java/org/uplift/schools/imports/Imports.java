package org.uplift.schools.imports;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.uplift.platform.access.Unscoped;

/** The imports that were run. */
@ApplicationScoped
@Unscoped("Only an administrator, who reaches the whole trust, may see imports")
class Imports implements PanacheRepositoryBase<SchoolImport, UUID> {

    private final EntityManager entities;

    Imports(EntityManager entities) {
        this.entities = entities;
    }

    void add(SchoolImport run) {
        entities.persist(run);
    }

    Optional<SchoolImport> find(UUID id) {
        return Optional.ofNullable(entities.find(SchoolImport.class, id));
    }

    /** Newest first. Their identifiers are in the order of time. */
    List<ImportReport> list(Optional<UUID> before, int limit) {
        var query = entities.createQuery(
                        "from SchoolImport i" + (before.isPresent() ? " where i.id < :before" : "")
                                + " order by i.id desc",
                        SchoolImport.class)
                .setMaxResults(limit);
        before.ifPresent(id -> query.setParameter("before", id));
        return query.getResultStream().map(SchoolImport::report).toList();
    }
}
