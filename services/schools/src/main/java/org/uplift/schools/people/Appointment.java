package org.uplift.schools.people;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.audit.Audited;
import org.uplift.platform.audit.Unaudited;
import org.uplift.platform.ids.Ids;
import org.uplift.platform.permission.Permission;
import org.uplift.platform.permission.PostKind;
import org.uplift.schools.api.people.AppointmentState;
import org.uplift.schools.api.people.ApprovalSubject;
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

    @Enumerated(EnumType.STRING)
    private AppointmentState state = AppointmentState.STANDS;

    /** What of its kind's powers a second person has approved for it. */
    private String[] powers = {};

    @OneToMany(mappedBy = "appointment", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("id")
    @BatchSize(size = 200)
    private List<Approval> approvals = new ArrayList<>();

    protected Appointment() {}

    /** One whose kind has powers waits for a second person, unless it is over and gives nothing. */
    Appointment(Person person, SaveAppointment asked, PostKind kind, Writing writing) {
        this.id = Ids.next();
        this.person = person;
        this.kind = kind.code();
        this.kindTitle = kind.title();
        this.schoolUrn = asked.schoolUrn();
        this.hub = stripped(asked.hub());
        this.startsOn = asked.from();
        call(asked);
        take(Terms.of(asked));
        if (!kind.powers().isEmpty() && lasts(writing.today())) {
            state = AppointmentState.WAITS;
            ask(ApprovalSubject.APPOINTMENT, terms(), kind.powers(), writing);
        }
    }

    /** Whether a request means this appointment, perhaps with another end or by another name. */
    boolean isThe(SaveAppointment asked) {
        return kind.equals(asked.kind().strip())
                && Objects.equals(schoolUrn, asked.schoolUrn())
                && Objects.equals(hub, stripped(asked.hub()))
                && startsOn.equals(asked.from());
    }

    /** Whether a request leaves all of it as it is, and as it was asked to become. */
    boolean isAlready(SaveAppointment asked) {
        return isThe(asked)
                && Objects.equals(post, stripped(asked.post()))
                && interim == asked.interim()
                && Terms.of(asked).same(wanted());
    }

    /** What was asked for last: what stands, or what waits to stand. */
    private Terms wanted() {
        return waiting(ApprovalSubject.TERMS).map(Approval::terms).orElseGet(this::terms);
    }

    /**
     * Takes over what was asked. Of a kind with powers, less is taken at once and more waits for a second person, while
     * what was approved stands.
     */
    void become(SaveAppointment asked, PostKind kind, Writing writing) {
        call(asked);
        var wanted = Terms.of(asked);
        if (state != AppointmentState.STANDS) {
            askAnew(wanted, kind, writing);
        } else if (kind.powers().isEmpty() || wanted.within(terms())) {
            take(wanted);
            withdraw(ApprovalSubject.TERMS, writing);
        } else if (!wanted.same(wanted())) {
            // One that was over when it was written has had no second person yet: it is asked for with all it gives.
            var given = lasts(writing.today()) ? powers() : kind.powers();
            take(terms().common(wanted));
            withdraw(ApprovalSubject.TERMS, writing);
            ask(ApprovalSubject.TERMS, wanted, given, writing);
        }
    }

    /** One that does not stand yet is asked for as it is wanted now; turned down, it waits again once it is changed. */
    private void askAnew(Terms wanted, PostKind kind, Writing writing) {
        if (!wanted.same(terms())) {
            take(wanted);
            withdraw(ApprovalSubject.APPOINTMENT, writing);
            state = AppointmentState.WAITS;
            ask(ApprovalSubject.APPOINTMENT, wanted, kind.powers(), writing);
        }
    }

    private void call(SaveAppointment asked) {
        post = stripped(asked.post());
        interim = asked.interim();
    }

    private void take(Terms terms) {
        share = terms.share();
        endsOn = terms.endsOn();
    }

    private void ask(ApprovalSubject about, Terms terms, Collection<Permission> powers, Writing writing) {
        approvals.add(new Approval(this, about, terms, powers, writing));
    }

    private void withdraw(ApprovalSubject about, Writing writing) {
        approvals.stream().filter(asked -> asked.waits(about)).forEach(asked -> asked.withdraw(writing));
    }

    private Optional<Approval> waiting(ApprovalSubject about) {
        return approvals.stream().filter(asked -> asked.waits(about)).findFirst();
    }

    /** Its kind was given powers: each who holds one waits for a second person, with what they had meanwhile. */
    void offer(Set<Permission> added, Writing writing) {
        if (state != AppointmentState.TURNED_DOWN && lasts(writing.today())) {
            ask(ApprovalSubject.POWERS, terms(), added, writing);
        }
    }

    /**
     * Its kind lost powers: given them again one day, it is asked for again.
     *
     * @return whether it had any of them
     */
    boolean lose(Set<Permission> removed, Writing writing) {
        approvals.stream()
                .filter(asked -> asked.waits(ApprovalSubject.POWERS) && removed.containsAll(asked.powers()))
                .forEach(asked -> asked.withdraw(writing));
        var left = powers();
        var lost = left.removeAll(removed);
        if (lost) {
            powers = names(left);
        }
        return lost;
    }

    /** A second person has approved it. */
    void stand(Set<Permission> granted) {
        state = AppointmentState.STANDS;
        empower(granted);
    }

    void turnDown() {
        state = AppointmentState.TURNED_DOWN;
    }

    void widen(Terms terms, Set<Permission> granted) {
        take(terms);
        empower(granted);
    }

    void empower(Set<Permission> granted) {
        var all = powers();
        all.addAll(granted);
        powers = names(all);
    }

    private static String[] names(Collection<Permission> permissions) {
        return permissions.stream().map(Permission::name).sorted().toArray(String[]::new);
    }

    /** A permission of a later version than this process is none here. */
    Set<Permission> powers() {
        return Arrays.stream(powers)
                .flatMap(name -> Permission.named(name).stream())
                .collect(Collectors.toCollection(HashSet::new));
    }

    Terms terms() {
        return new Terms(share, endsOn);
    }

    UUID id() {
        return id;
    }

    String kind() {
        return kind;
    }

    Person person() {
        return person;
    }

    /** What waits, and what was turned down where nothing was asked since. */
    List<Approval> told() {
        return approvals.stream()
                .filter(asked -> asked.waiting() || asked.turnedDown() && asked == approvals.getLast())
                .toList();
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
                id,
                kind,
                post == null ? kindTitle : post,
                schoolUrn,
                hub,
                share,
                interim,
                startsOn,
                endsOn,
                state,
                powers());
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
