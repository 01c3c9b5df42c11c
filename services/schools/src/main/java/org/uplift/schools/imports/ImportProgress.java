package org.uplift.schools.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.uplift.platform.storage.OwnTransaction;

/** Writes how far an import has come, each time in a transaction of its own: whoever asks meanwhile sees it. */
@ApplicationScoped
class ImportProgress {

    private static final int EVERY = 1_000;

    private final EntityManager entities;

    ImportProgress(EntityManager entities) {
        this.entities = entities;
    }

    /** Begins from the beginning; says the how manyth attempt this is. */
    @OwnTransaction("Seen while the import runs; imports are one at a time, so it is one connection more")
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public int begin(UUID id, int rows) {
        return (Integer) entities.createNativeQuery("""
                        update school_import
                           set status = 'RUNNING', attempts = attempts + 1, rows_read = 0, applied = 0, rows_of = :rows
                         where id = :id returning attempts""", Integer.class)
                .setParameter("id", id)
                .setParameter("rows", rows)
                .getSingleResult();
    }

    @OwnTransaction("Seen while the import runs; imports are one at a time, so it is one connection more")
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void read(UUID id, int rows, Counts counts) {
        entities.createNativeQuery("""
                        update school_import
                           set rows_read = :read, row_count = :rows, created = :created, updated = :updated,
                               unchanged = :unchanged, rejected = :rejected
                         where id = :id""")
                .setParameter("read", rows)
                .setParameter("rows", counts.rows())
                .setParameter("created", counts.created())
                .setParameter("updated", counts.updated())
                .setParameter("unchanged", counts.unchanged())
                .setParameter("rejected", counts.rejected())
                .setParameter("id", id)
                .executeUpdate();
    }

    @OwnTransaction("Seen while the import runs; imports are one at a time, so it is one connection more")
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void applied(UUID id, int schools) {
        entities.createNativeQuery("update school_import set applied = :applied where id = :id")
                .setParameter("applied", schools)
                .setParameter("id", id)
                .executeUpdate();
    }

    /** Tells of an import now and then. */
    ImportListener of(UUID id) {
        return new ImportListener() {
            @Override
            public void read(int rows, Counts soFar) {
                if (rows % EVERY == 0) {
                    ImportProgress.this.read(id, rows, soFar);
                }
            }

            @Override
            public void compared(int rows, Counts all) {
                ImportProgress.this.read(id, rows, all);
            }

            @Override
            public void applied(int schools) {
                ImportProgress.this.applied(id, schools);
            }
        };
    }
}
