package org.uplift.schools.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.audit.Audited;
import org.uplift.platform.audit.Unaudited;
import org.uplift.platform.ids.Ids;
import org.uplift.platform.permission.PostKind;
import org.uplift.schools.api.people.SaveAppointment;

/** A post somebody holds, at a school, at a hub or across the trust, from a day on. */
@Entity
@Table(name = "appointment")
class Appointment implements Audited {

    @Id
    private UUID id;

    @Unaudited
    @ManyToOne(optional = false)
    @JoinColumn(name = "person_id", updatable = false)
    private Person person;

    @Column(updatable = false)
    private String kind;

    /** What it is called here, where that is not what its kind is called. */
    private @Nullable String post;

    /** What its kind is called. */
    @Unaudited
    @Formula("(select k.title from post_kind k where k.code = kind)")
    private String kindTitle;

    @Column(name = "school_urn")
    private @Nullable Integer schoolUrn;

    private @Nullable String hub;
    private BigDecimal share;
    private boolean interim;

    @Column(name = "starts_on")
    private LocalDate startsOn;

    @Column(name = "ends_on")
    private @Nullable LocalDate endsOn;

    protected Appointment() {}

    Appointment(Person person, SaveAppointment asked, PostKind kind) {
        this.id = Ids.next();
        this.person = person;
        this.kind = kind.code();
        this.kindTitle = kind.title();
        this.schoolUrn = asked.schoolUrn();
        this.hub = stripped(asked.hub());
        this.startsOn = asked.from();
        become(asked);
    }

    /** Whether a request means this appointment, perhaps with another end or by another name. */
    boolean isThe(SaveAppointment asked) {
        return kind.equals(asked.kind().strip())
                && Objects.equals(schoolUrn, asked.schoolUrn())
                && Objects.equals(hub, stripped(asked.hub()))
                && startsOn.equals(asked.from());
    }

    final void become(SaveAppointment asked) {
        post = stripped(asked.post());
        share = asked.share() == null ? BigDecimal.ONE : asked.share();
        interim = asked.interim();
        endsOn = asked.to();
    }

    private static @Nullable String stripped(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
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
        return new HeldPost(
                id, kind, post == null ? kindTitle : post, schoolUrn, hub, share, interim, startsOn, endsOn);
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
