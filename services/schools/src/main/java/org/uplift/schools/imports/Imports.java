package org.uplift.schools.imports;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.uplift.platform.access.Unscoped;
import org.uplift.platform.api.ListRequest;
import org.uplift.platform.api.Page;
import org.uplift.platform.listing.Column;
import org.uplift.platform.listing.Conditions;
import org.uplift.platform.listing.Listing;
import org.uplift.platform.listing.Lists;
import org.uplift.schools.api.imports.ImportStatus;

/** The imports that were asked for. */
@ApplicationScoped
@Unscoped("Only an administrator, who reaches the whole trust, may see imports")
class Imports implements PanacheRepositoryBase<SchoolImport, UUID> {

    /** Newest first. Their identifiers are in the order of time. */
    private static final Listing<SchoolImport> IMPORTS = Listing.of("imports", SchoolImport.class)
            .show("i")
            .from("SchoolImport i")
            .unique("i.id")
            .order("newest", Column.descending("i.id"))
            .done();

    private final EntityManager entities;
    private final Lists lists;

    Imports(EntityManager entities, Lists lists) {
        this.entities = entities;
        this.lists = lists;
    }

    void add(SchoolImport run) {
        entities.persist(run);
    }

    /** Adds an import and lets a worker find it once this transaction commits. */
    void queue(SchoolImport run) {
        entities.persist(run);
        entities.flush();
        entities.createNativeQuery("insert into school_import_job (import_id) values (:id)")
                .setParameter("id", run.task().id())
                .executeUpdate();
    }

    /** An import that waits, or that a killed worker left; nobody else gets it until this transaction ends. */
    Optional<UUID> claim() {
        return entities.createNativeQuery(
                        "select import_id from school_import_job order by import_id limit 1 for update skip locked",
                        UUID.class)
                .getResultStream()
                .findFirst();
    }

    void unqueue(UUID id) {
        entities.createNativeQuery("delete from school_import_job where import_id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }

    /** An import as it stands in the database now, whatever was read before. */
    Optional<SchoolImport> find(UUID id) {
        entities.flush();
        entities.clear();
        return Optional.ofNullable(entities.find(SchoolImport.class, id));
    }

    Optional<SchoolImport> lock(UUID id) {
        return Optional.ofNullable(entities.find(SchoolImport.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Whether anything has been applied since a moment. */
    boolean appliedSince(Instant moment) {
        return entities.createQuery("""
                        select count(i) from SchoolImport i
                        where i.dryRun = false and i.status = org.uplift.schools.api.imports.ImportStatus.DONE
                          and i.finishedAt > :moment""", Long.class)
                        .setParameter("moment", moment)
                        .getSingleResult()
                > 0;
    }

    Page<SchoolImport> list(List<ImportStatus> status, Optional<Boolean> dryRun, ListRequest request) {
        var conditions = Conditions.trustWide().anyOf("i.status", status).where(dryRun, "i.dryRun = :dryRun", "dryRun");
        return lists.page(IMPORTS, conditions, request);
    }
}
