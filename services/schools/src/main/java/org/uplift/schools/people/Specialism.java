package org.uplift.schools.people;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.api.Strand;
import org.uplift.platform.audit.Audited;
import org.uplift.platform.audit.Unaudited;
import org.uplift.platform.ids.Ids;
import org.uplift.schools.api.people.Skill;

/** What somebody can help with. */
@Entity
@Table(name = "specialism")
class Specialism implements Audited {

    @Id
    private UUID id;

    @Unaudited
    @ManyToOne(optional = false)
    @JoinColumn(name = "person_id", updatable = false)
    private Person person;

    @Enumerated(EnumType.STRING)
    private Strand strand;

    private @Nullable String subject;
    private @Nullable String phase;

    protected Specialism() {}

    Specialism(Person person, Skill skill) {
        this.id = Ids.next();
        this.person = person;
        this.strand = skill.strand();
        this.subject = skill.subject();
        this.phase = skill.phase();
    }

    Skill skill() {
        return new Skill(strand, subject, phase);
    }

    @Override
    public String auditType() {
        return Person.AUDIT_TYPE;
    }

    @Override
    public String auditId() {
        return person.aggregateId();
    }
}
