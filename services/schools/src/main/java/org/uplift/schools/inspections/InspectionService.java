package org.uplift.schools.inspections;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.uplift.events.EventTypes;
import org.uplift.platform.access.Access;
import org.uplift.platform.api.Change;
import org.uplift.platform.api.ListRequest;
import org.uplift.platform.api.Page;
import org.uplift.platform.api.PageRequest;
import org.uplift.platform.audit.History;
import org.uplift.platform.outbox.Announcement;
import org.uplift.platform.outbox.Outbox;
import org.uplift.platform.problem.ProblemException;
import org.uplift.platform.problem.ProblemType;
import org.uplift.platform.restatement.StatedKind;
import org.uplift.schools.api.inspections.InspectionRecord;
import org.uplift.schools.api.inspections.RecordInspection;
import org.uplift.schools.api.register.LatestInspection;
import org.uplift.schools.register.LatestInspections;
import org.uplift.schools.register.SchoolDirectory;

/** Records what Ofsted found, and shows it. */
@ApplicationScoped
class InspectionService implements LatestInspections {

    private final Inspections inspections;
    private final SchoolDirectory schools;
    private final Outbox outbox;
    private final Access access;
    private final History history;
    private final Clock clock;

    InspectionService(
            Inspections inspections,
            SchoolDirectory schools,
            Outbox outbox,
            Access access,
            History history,
            Clock clock) {
        this.inspections = inspections;
        this.schools = schools;
        this.outbox = outbox;
        this.access = access;
        this.history = history;
        this.clock = clock;
    }

    /** Records an inspection of a school within reach; one a day is enough. */
    @Transactional
    public InspectionRecord record(int urn, RecordInspection request) {
        requireSchool(urn);
        var inspection = new Inspection(urn, request, LocalDate.now(clock), schools.openedOn(urn));
        if (inspections.isRecorded(urn, request.inspectedOn())) {
            throw new ProblemException(
                    ProblemType.CONFLICT, "An inspection of this school on this day is recorded already.");
        }
        inspections.add(inspection);
        outbox.record(inspection, new Announcement(EventTypes.INSPECTION_RECORDED, inspection.event()));
        return inspection.record();
    }

    @Transactional
    public Page<InspectionRecord> list(int urn, ListRequest request) {
        requireSchool(urn);
        return inspections.of(access.scope(), urn, request).map(Inspection::record);
    }

    @Transactional
    public InspectionRecord read(int urn, UUID id) {
        var inspection = find(urn, id);
        return inspection.record();
    }

    @Transactional
    public Page<Change> history(int urn, UUID id, PageRequest request) {
        find(urn, id);
        return history.of(Inspection.AUDIT_TYPE, id.toString(), request);
    }

    @Override
    public Optional<LatestInspection> of(int urn) {
        return inspections.latest(urn).map(Inspection::summary);
    }

    private Inspection find(int urn, UUID id) {
        return inspections
                .find(access.scope(), urn, id)
                .orElseThrow(() -> ProblemException.notFound("Inspection " + id));
    }

    private void requireSchool(int urn) {
        if (schools.find(access.scope(), urn).isEmpty()) {
            throw ProblemException.notFound("School " + urn);
        }
    }

    /** How an inspection states itself again. */
    @Produces
    @Singleton
    static StatedKind<Inspection> stated() {
        return new StatedKind<>(EventTypes.INSPECTION_STATED, Inspection.class, Inspection::event);
    }
}
