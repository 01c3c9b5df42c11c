package org.uplift.platform.audit;

/** An entity whose field changes are kept: an aggregate, or a part of one that files its changes under it. */
public interface Audited {

    /** The kind of record the change is filed under: {@code intervention}. */
    String auditType();

    /** The identifier of the record the change is filed under. */
    String auditId();
}
