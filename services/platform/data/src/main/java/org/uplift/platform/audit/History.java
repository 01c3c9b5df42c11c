package org.uplift.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;
import org.uplift.platform.paging.Page;
import org.uplift.platform.paging.PageRequest;

/** Reads who changed what. */
@ApplicationScoped
public class History {

    /** The changes of one record, newest first. The caller has checked that the reader may see the record. */
    public Page<Change> of(String auditType, String auditId, PageRequest request) {
        throw new UnsupportedOperationException();
    }
}
