package org.uplift.schools.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.audit.Audited;
import org.uplift.platform.audit.Unaudited;
import org.uplift.platform.ids.Ids;
import org.uplift.schools.api.people.SaveAppointment;

/** A post somebody holds, at a school or across the trust, from a day on. */
@Entity
@Table(name = "appointment")
class Appointment implements Audited {

    @Id
    private UUID id;

    @Unaudited
    @ManyToOne(optional = false)
    @JoinColumn(name = "person_id", updatable = false)
    private Person person;

    private String post;

    @Column(name = "school_urn")
    private @Nullable Integer schoolUrn;

    @Column(name = "starts_on")
    private LocalDate startsOn;

    @Column(name = "ends_on")
    private @Nullable LocalDate endsOn;

    protected Appointment() {}

    Appointment(Person person, SaveAppointment asked) {
        this.id = Ids.next();
        this.person = person;
        this.post = asked.post().strip();
        this.schoolUrn = asked.schoolUrn();
        this.startsOn = asked.from();
        this.endsOn = asked.to();
    }

    /** Whether a request means this appointment, perhaps with another end. */
    boolean isThe(SaveAppointment asked) {
        return post.equals(asked.post().strip())
                && Objects.equals(schoolUrn, asked.schoolUrn())
                && startsOn.equals(asked.from());
    }

    void endOn(@Nullable LocalDate day) {
        endsOn = day;
    }

    /** Whether it has not ended before that day. */
    boolean lasts(LocalDate day) {
        return endsOn == null || !endsOn.isBefore(day);
    }

    @Nullable
    Integer schoolUrn() {
        return schoolUrn;
    }

    /** Who holds it. */
    String holder() {
        return person.member().name();
    }

    HeldPost held() {
        return new HeldPost(id, post, schoolUrn, startsOn, endsOn);
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
