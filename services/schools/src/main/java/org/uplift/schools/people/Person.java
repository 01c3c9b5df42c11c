package org.uplift.schools.people;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.access.Scope;
import org.uplift.platform.audit.Audited;
import org.uplift.platform.ids.Ids;
import org.uplift.platform.outbox.Aggregate;
import org.uplift.platform.permission.PostKind;
import org.uplift.platform.problem.ProblemException;
import org.uplift.schools.api.people.SaveAppointment;
import org.uplift.schools.api.people.SavePerson;
import org.uplift.schools.api.people.Skill;

/** Somebody who works for the trust. Name and e-mail are here and in no other service. */
@Entity
@Table(name = "person")
class Person extends Aggregate implements Audited {

    static final String AUDIT_TYPE = "person";

    @Id
    private UUID id;

    private @Nullable String name;
    private @Nullable String email;

    @Column(name = "support_days_per_year")
    private int supportDaysPerYear;

    @Column(name = "erased_at")
    private @Nullable Instant erasedAt;

    @OneToMany(mappedBy = "person", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("id")
    @BatchSize(size = 200)
    private List<Appointment> appointments = new ArrayList<>();

    @OneToMany(mappedBy = "person", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("id")
    @BatchSize(size = 200)
    private List<Specialism> specialisms = new ArrayList<>();

    protected Person() {}

    Person(SavePerson asked, Map<String, PostKind> kinds, Writing writing) {
        this.id = Ids.next();
        become(asked, kinds, writing);
    }

    /** Takes over what was asked; an appointment that only ends or goes on stays the same appointment. */
    final void become(SavePerson asked, Map<String, PostKind> kinds, Writing writing) {
        if (erasedAt != null) {
            throw ProblemException.ruleBroken("This person was erased and cannot be changed.");
        }
        name = asked.name().strip();
        email = asked.email().strip();
        var days = asked.supportDaysPerYear();
        supportDaysPerYear = days == null ? owed(asked.appointments(), kinds) : days;
        appoint(asked.appointments(), kinds, writing);
        specialise(asked.specialisms().stream().map(Skill::of).distinct().toList());
    }

    /** Whoever holds two posts owes what the one that owes more does. */
    private static int owed(List<SaveAppointment> asked, Map<String, PostKind> kinds) {
        return asked.stream()
                .mapToInt(appointment -> kind(appointment, kinds).daysOwed())
                .max()
                .orElse(0);
    }

    private static PostKind kind(SaveAppointment asked, Map<String, PostKind> kinds) {
        return Objects.requireNonNull(kinds.get(asked.kind().strip()));
    }

    private void appoint(List<SaveAppointment> asked, Map<String, PostKind> kinds, Writing writing) {
        var kept = new HashSet<Appointment>();
        for (var request : asked) {
            var kind = kind(request, kinds);
            var held = appointments.stream()
                    .filter(one -> one.isThe(request) && !kept.contains(one))
                    .findFirst();
            held.ifPresent(one -> one.become(request, kind, writing));
            kept.add(held.orElseGet(() -> add(new Appointment(this, request, kind, writing))));
        }
        appointments.removeIf(held -> !kept.contains(held));
    }

    private Appointment add(Appointment added) {
        appointments.add(added);
        return added;
    }

    /** Whether a request leaves their appointments as they are. */
    boolean isAppointedAs(List<SaveAppointment> asked) {
        return asked.size() == appointments.size()
                && appointments.stream().allMatch(held -> asked.stream().anyMatch(held::isAlready));
    }

    /** The posts they hold, held, will hold or are to be given. */
    List<Appointment> appointments() {
        return appointments;
    }

    private void specialise(List<Skill> skills) {
        specialisms.removeIf(held -> !skills.contains(held.skill()));
        var held = specialisms.stream().map(Specialism::skill).collect(Collectors.toSet());
        skills.stream()
                .filter(skill -> !held.contains(skill))
                .forEach(skill -> specialisms.add(new Specialism(this, skill)));
    }

    /** Forgets who they were. What they gave stays in the ledger, under their identifier. */
    void erase(Instant now) {
        if (erasedAt != null) {
            throw ProblemException.ruleBroken("This person was erased already.");
        }
        name = null;
        email = null;
        erasedAt = now;
        supportDaysPerYear = 0;
        appointments.clear();
        specialisms.clear();
    }

    /** Whether every place they work at lies within reach, so that all of the record may be changed. */
    boolean wholly(Scope scope) {
        return member().wholly(scope);
    }

    /** Whether they hold a post, now or later, across the trust or at a school within reach. */
    boolean isPosted(Scope scope, LocalDate today) {
        return appointments.stream()
                .filter(held -> held.lasts(today))
                .map(Appointment::schoolUrn)
                .anyMatch(urn -> urn == null || scope.includes(urn));
    }

    UUID id() {
        return id;
    }

    @Nullable
    String email() {
        return email;
    }

    /** As they stand: of somebody erased, the identifier alone. */
    Object stated() {
        return erasedAt == null ? event() : new PersonEvent.Erased(id);
    }

    PersonEvent event() {
        return new PersonEvent(
                id,
                appointments.stream()
                        .map(Appointment::held)
                        .map(PersonEvent.Appointed::of)
                        .toList(),
                specialisms.stream().map(Specialism::skill).toList(),
                supportDaysPerYear);
    }

    /** As the trust's staff list shows them. */
    StaffMember member() {
        return new StaffMember(
                id,
                name == null ? StaffMember.ERASED : name,
                email,
                supportDaysPerYear,
                erasedAt != null,
                appointments.stream().map(Appointment::held).toList(),
                specialisms.stream().map(Specialism::skill).toList());
    }

    @Override
    public String aggregateId() {
        return id.toString();
    }

    @Override
    public String auditType() {
        return AUDIT_TYPE;
    }

    @Override
    public String auditId() {
        return aggregateId();
    }
}
