package org.uplift.schools.register;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.audit.Audited;
import org.uplift.platform.audit.Unaudited;
import org.uplift.platform.outbox.Aggregate;
import org.uplift.schools.api.register.LatestInspection;
import org.uplift.schools.api.register.SchoolAction;
import org.uplift.schools.api.register.SchoolLink;
import org.uplift.schools.api.register.SchoolRecord;

/** A school of the register: the facts GIAS holds, and the hub the trust has put it in. */
@Entity
@Table(name = "school")
class School extends Aggregate implements Audited {

    static final String AUDIT_TYPE = "school";

    @Id
    private int urn;

    private @Nullable String laestab;
    private String name;
    private String phase;
    private String type;
    private String status;
    private @Nullable String trust;
    private @Nullable String hub;
    private @Nullable Integer pupils;
    private @Nullable Integer capacity;

    @Column(name = "fsm_percent")
    private @Nullable BigDecimal fsmPercent;

    private @Nullable String postcode;
    private @Nullable String town;

    @Column(name = "local_authority")
    private @Nullable String localAuthority;

    @Column(name = "opened_on")
    private @Nullable LocalDate openedOn;

    @Column(name = "closed_on")
    private @Nullable LocalDate closedOn;

    @Column(name = "low_age")
    private @Nullable Integer lowAge;

    @Column(name = "high_age")
    private @Nullable Integer highAge;

    private @Nullable String ukprn;
    private @Nullable String street;
    private @Nullable String website;
    private @Nullable String links;

    @Unaudited
    private UUID fingerprint;

    protected School() {}

    School(SchoolFacts facts) {
        this.urn = facts.urn();
        take(facts);
    }

    /** Takes over what GIAS says now; the hub is the trust's own and stays. */
    final void take(SchoolFacts facts) {
        if (facts.urn() != urn) {
            throw new IllegalArgumentException("The facts are another school's");
        }
        laestab = facts.laestab();
        name = facts.name();
        phase = facts.phase();
        type = facts.type();
        status = facts.status();
        trust = facts.trust();
        pupils = facts.pupils();
        capacity = facts.capacity();
        fsmPercent = facts.fsmPercent();
        postcode = facts.postcode();
        town = facts.town();
        localAuthority = facts.localAuthority();
        openedOn = facts.openedOn();
        closedOn = facts.closedOn();
        lowAge = facts.lowAge();
        highAge = facts.highAge();
        ukprn = facts.ukprn();
        street = facts.street();
        website = facts.website();
        var told = facts.links();
        if (told != null) {
            links = told.isEmpty() ? null : told;
        }
        fingerprint = facts.fingerprint();
    }

    /** Puts the school in a hub, or in none; says whether that changed anything. */
    boolean join(@Nullable String newHub) {
        if (Objects.equals(hub, newHub)) {
            return false;
        }
        hub = newHub;
        return true;
    }

    /** What the register says, with what stands beside it. */
    SchoolRecord record(
            List<SchoolLink> links, @Nullable LatestInspection latestInspection, List<SchoolAction> actions) {
        return new SchoolRecord(
                urn,
                laestab,
                name,
                phase,
                type,
                status,
                trust,
                hub,
                pupils,
                capacity,
                fsmPercent,
                postcode,
                town,
                localAuthority,
                openedOn,
                closedOn,
                lowAge,
                highAge,
                ukprn,
                street,
                website,
                links,
                latestInspection,
                actions,
                version());
    }

    Optional<LocalDate> openedOn() {
        return Optional.ofNullable(openedOn);
    }

    List<SchoolLink> links() {
        return SchoolLinks.read(links);
    }

    SchoolEvent event() {
        return new SchoolEvent(urn, name, phase, type, status, trust, hub, laestab, pupils, capacity, postcode);
    }

    int urn() {
        return urn;
    }

    @Override
    public String aggregateId() {
        return String.valueOf(urn);
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
