package org.uplift.platform.access;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/**
 * What a school is called, as the schools service last told; for queries to join, so that a list can show and sort by
 * it: {@code left join SchoolName school on school.urn = i.schoolUrn}. Never written through Hibernate.
 */
@Entity
@Immutable
@Table(name = "access_school")
class SchoolName {

    @Id
    private int urn;

    private String name;

    protected SchoolName() {}

    int urn() {
        return urn;
    }

    String name() {
        return name;
    }
}
