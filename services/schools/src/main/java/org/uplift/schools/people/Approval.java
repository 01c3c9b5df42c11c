package org.uplift.schools.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.audit.Audited;
import org.uplift.platform.audit.Unaudited;
import org.uplift.platform.ids.Ids;
import org.uplift.platform.permission.Permission;
import org.uplift.schools.api.people.ApprovalState;
import org.uplift.schools.api.people.ApprovalSubject;

/**
 * What a second person is asked to approve of an appointment. What is asked never changes: whoever changes the
 * appointment takes it back and asks anew, so that nobody approves what they have not seen.
 */
@Entity
@Table(name = "appointment_approval")
class Approval implements Audited {

    @Id
    private UUID id;

    @Unaudited
    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "appointment_id", updatable = false)
    private Appointment appointment;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private ApprovalSubject subject;

    @Column(updatable = false)
    private BigDecimal share;

    @Column(name = "ends_on", updatable = false)
    private @Nullable LocalDate endsOn;

    @Column(updatable = false)
    private String[] powers;

    @Unaudited
    @Column(name = "written_by", updatable = false)
    private String writtenBy;

    @Unaudited
    @Column(name = "written_by_person", updatable = false)
    private @Nullable UUID writtenByPerson;

    /** Forgotten once it is answered. */
    @Unaudited
    @Column(name = "written_by_sign_in")
    private @Nullable String writtenBySignIn;

    @Unaudited
    @Column(name = "written_at", updatable = false)
    private Instant writtenAt;

    @Enumerated(EnumType.STRING)
    private ApprovalState state;

    @Unaudited
    @Column(name = "decided_by")
    private @Nullable String decidedBy;

    @Unaudited
    @Column(name = "decided_by_person")
    private @Nullable UUID decidedByPerson;

    @Unaudited
    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    private @Nullable String reason;

    protected Approval() {}

    Approval(
            Appointment appointment,
            ApprovalSubject subject,
            Terms terms,
            Collection<Permission> powers,
            Writing writing) {
        this.id = Ids.next();
        this.appointment = appointment;
        this.subject = subject;
        this.share = terms.share();
        this.endsOn = terms.endsOn();
        this.powers = powers.stream().map(Permission::name).sorted().toArray(String[]::new);
        this.writtenBy = writing.by().actor();
        this.writtenByPerson = writing.by().personId();
        this.writtenBySignIn = writing.by().signIn();
        this.writtenAt = writing.at();
        this.state = ApprovalState.WAITING;
    }

    /** Lets what was asked take effect, as far as the kind still has what it was asked for. */
    void approve(Author by, Instant at, Set<Permission> kindHas) {
        decide(ApprovalState.APPROVED, by, at);
        var granted = powers().stream().filter(kindHas::contains).collect(Collectors.toSet());
        switch (subject) {
            case APPOINTMENT -> appointment.stand(granted);
            case TERMS -> appointment.widen(terms(), granted);
            case POWERS -> appointment.empower(granted);
        }
    }

    void turnDown(Author by, Instant at, String why) {
        decide(ApprovalState.TURNED_DOWN, by, at);
        reason = why;
        if (subject == ApprovalSubject.APPOINTMENT) {
            appointment.turnDown();
        }
    }

    private void decide(ApprovalState outcome, Author by, Instant at) {
        state = outcome;
        decidedBy = by.actor();
        decidedByPerson = by.personId();
        decidedAt = at;
        writtenBySignIn = null;
    }

    /** Somebody changed the appointment, so that this is asked no more. */
    void withdraw(Writing writing) {
        decide(ApprovalState.WITHDRAWN, writing.by(), writing.at());
    }

    boolean waits(ApprovalSubject about) {
        return subject == about && waiting();
    }

    boolean waiting() {
        return state == ApprovalState.WAITING;
    }

    boolean turnedDown() {
        return state == ApprovalState.TURNED_DOWN;
    }

    UUID id() {
        return id;
    }

    Appointment appointment() {
        return appointment;
    }

    ApprovalSubject subject() {
        return subject;
    }

    ApprovalState state() {
        return state;
    }

    Terms terms() {
        return new Terms(share, endsOn);
    }

    /** A permission of a later version than this process is none here. */
    Set<Permission> powers() {
        return Arrays.stream(powers)
                .flatMap(name -> Permission.named(name).stream())
                .collect(Collectors.toCollection(HashSet::new));
    }

    Author author() {
        return new Author(writtenBy, writtenByPerson, writtenBySignIn);
    }

    Instant writtenAt() {
        return writtenAt;
    }

    /** Who answered or took it back; empty while it waits. */
    Optional<Author> decider() {
        return Optional.ofNullable(decidedBy).map(actor -> new Author(actor, decidedByPerson, null));
    }

    @Nullable
    Instant decidedAt() {
        return decidedAt;
    }

    @Nullable
    String reason() {
        return reason;
    }

    @Override
    public String auditType() {
        return Person.AUDIT_TYPE;
    }

    @Override
    public String auditId() {
        return appointment.auditId();
    }
}
